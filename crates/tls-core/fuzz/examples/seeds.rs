//! Writes the seeds that can be computed: `cargo run --example seeds -- FOLDER` makes a folder for each target in it.

use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).expect("the folder to write to");
    for seed in tls_core_fuzz::seeds() {
        let folder = Path::new(&folder).join(seed.target);
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join(seed.name), seed.bytes)?;
    }
    Ok(())
}
