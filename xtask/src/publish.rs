//! The steps of a release build after Trunk: smaller files, one style sheet, names, digests, the
//! Content-Security-Policy, the service worker, the single file, course packages, and compressed copies for static
//! hosts that serve them. Used by `site`.

mod classic_worker;
pub mod fingerprint;
mod folder;
mod integrity;
mod minify;
mod names;
mod offline;
mod package;
mod policy;
mod preview;
mod programs;
mod single_file;
mod style_sheet;

pub use self::package::Packages;
use self::preview::PublicAddress;
use crate::process::note;
use anyhow::{Context, Result, bail};
use flate2::{Compression, GzBuilder};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread;

/// File types that benefit from compression; fonts and pictures are compressed already.
const COMPRESSIBLE: [&str; 10] = [
    "css",
    "ftl",
    "html",
    "js",
    "json",
    "map",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
];

/// What a build writes besides the page.
#[derive(clap::Args, Default)]
pub struct Wanted {
    /// Also write the whole lab as one file, dist/handshake-lab.html, which a double click opens
    #[arg(long)]
    pub single_file: bool,
    /// The full address at which the page will lie, for previews of links to it (Open Graph, oEmbed)
    #[arg(long, value_name = "ADDRESS")]
    pub public_address: Option<PublicAddress>,
    /// Course packages
    #[command(flatten)]
    pub packages: Packages,
}

/// Finishes the folder that Trunk wrote, and adds the other wanted outputs. `root` is the project's
/// folder; the tools are in `folders`.
pub fn finish(dist: &Path, root: &Path, folders: &[PathBuf], wanted: &Wanted) -> Result<()> {
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    let html = minify::shrink(dist, &html, folders)?;
    let html = style_sheet::join(dist, &html)?;
    let html = programs::rename(dist, &html)?;
    let html = names::rename(dist, &html)?;
    let html = integrity::protect(dist, &html)?;
    let online = match &wanted.public_address {
        Some(address) => preview::announce(dist, &root.join("static").join(preview::PICTURE), &html, address)?,
        None => html.clone(),
    };
    let online = offline::announce(&online)?;
    fs::write(&page, policy::put_into(&online, policy::PUBLISHED)?)?;
    offline::write_worker(dist)?;
    // After the service worker's list of files, which covers the single file's contents already.
    if wanted.single_file || !wanted.packages.are_none() {
        let worker = classic_worker::make(dist, &html, folders)?;
        let file = single_file::make(dist, &html, &worker)?;
        wanted.packages.write(dist, root, &file)?;
        if wanted.single_file {
            fs::write(dist.join(single_file::NAME), &file)?;
            note(&format!("{} has {} kB", single_file::NAME, file.len().div_ceil(1000)));
        }
    }
    compress_all(dist)
}

/// Writes a `.br` and a `.gz` beside each compressible file, several at a time.
fn compress_all(dist: &Path) -> Result<()> {
    let files = compressible_files(dist)?;
    thread::scope(|scope| {
        let brotli = scope.spawn(|| files.iter().try_for_each(|file| write_brotli(file)));
        files.iter().try_for_each(|file| write_gzip(file))?;
        brotli
            .join()
            .unwrap_or_else(|_| bail!("compressing with Brotli panicked"))
    })
}

fn compressible_files(dist: &Path) -> Result<Vec<PathBuf>> {
    let addresses = folder::addresses(dist)?;
    let compressible = addresses
        .iter()
        .filter(|address| COMPRESSIBLE.contains(&folder::ending(address)));
    Ok(compressible.map(|address| dist.join(address)).collect())
}

fn write_brotli(path: &Path) -> Result<()> {
    let parameters = brotli::enc::BrotliEncoderParams::default();
    let mut source = File::open(path)?;
    let mut target = File::create(with_ending(path, "br"))?;
    brotli::BrotliCompress(&mut source, &mut target, &parameters)
        .with_context(|| format!("cannot compress {}", path.display()))?;
    Ok(())
}

fn write_gzip(path: &Path) -> Result<()> {
    fs::write(with_ending(path, "gz"), gzipped(&fs::read(path)?)?)?;
    Ok(())
}

fn gzipped(content: &[u8]) -> Result<Vec<u8>> {
    // Without name and time, so that the output is reproducible.
    let mut target = GzBuilder::new().write(Vec::new(), Compression::best());
    target.write_all(content)?;
    Ok(target.finish()?)
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn compressed_copies_have_the_same_content_and_other_files_get_none() {
        let folder = std::env::temp_dir().join(format!("handshake-lab-publish-{}", std::process::id()));
        fs::create_dir_all(folder.join("locales")).unwrap();
        let text = "hello = hello\n".repeat(100);
        fs::write(folder.join("locales/en.ftl"), &text).unwrap();
        fs::write(folder.join("font.woff2"), "font").unwrap();

        compress_all(&folder).unwrap();

        let mut unzipped = String::new();
        let gzip = File::open(folder.join("locales/en.ftl.gz")).unwrap();
        flate2::read::GzDecoder::new(gzip)
            .read_to_string(&mut unzipped)
            .unwrap();
        let mut unpacked = Vec::new();
        let mut brotli = File::open(folder.join("locales/en.ftl.br")).unwrap();
        brotli::BrotliDecompress(&mut brotli, &mut unpacked).unwrap();
        assert_eq!(unzipped, text);
        assert_eq!(unpacked, text.as_bytes());
        assert!(!folder.join("font.woff2.gz").exists());
        fs::remove_dir_all(&folder).unwrap();
    }
}
