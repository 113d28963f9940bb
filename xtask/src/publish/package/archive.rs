//! Reproducible zips: entries are sorted by path and have a fixed time. Used by `package`.

use super::Files;
use anyhow::{Context, Result};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Returns the content of the zip.
pub fn pack(files: &Files) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (path, content) in files {
        zip.start_file(path.as_str(), options)
            .and_then(|()| Ok(zip.write_all(content)?))
            .with_context(|| format!("cannot pack {path}"))?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zips_are_reproducible() -> Result<()> {
        let files = ["b.txt", "a.txt"].map(|name| (name.to_owned(), name.repeat(100).into_bytes()));
        let reversed = Files::from_iter(files.clone().into_iter().rev());
        let zip = pack(&Files::from(files))?;
        assert_eq!(zip, pack(&reversed)?);
        assert!(zip.starts_with(b"PK\x03\x04") && zip.len() < 500);
        Ok(())
    }
}
