//! Previews of links to the lab on other sites: Open Graph and oEmbed (oembed.com). Both need
//! absolute addresses, so they are left out unless the public address is given. Used by `publish`.

use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;
use std::str::FromStr;

/// The picture's name in the repository and in the page; it has 1200 by 630 pixels.
pub const PICTURE: &str = "preview.png";
/// The file that oEmbed's consumers fetch.
pub const OEMBED: &str = "oembed.json";

/// The public address of the page's folder, absolute and with a trailing slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicAddress(String);

impl FromStr for PublicAddress {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let host = host.context("the address must begin with https:// or http://")?;
        ensure!(!host.starts_with('/') && !host.is_empty(), "the address names no host");
        // The address goes into attributes and JSON unescaped.
        let is_plain = |character: char| character.is_ascii_alphanumeric() || "-._~:/%[]@+".contains(character);
        ensure!(
            text.chars().all(is_plain),
            "the address must be a folder's, encoded, without ? and #"
        );
        Ok(Self(match text.ends_with('/') {
            true => text.to_owned(),
            false => format!("{text}/"),
        }))
    }
}

/// Adds the picture and the oEmbed file, and returns the page with elements that point to them.
pub fn announce(dist: &Path, picture: &Path, html: &str, PublicAddress(address): &PublicAddress) -> Result<String> {
    fs::copy(picture, dist.join(PICTURE)).with_context(|| format!("cannot copy {}", picture.display()))?;
    let (_, rest) = html.split_once("<title>").context("index.html must have a <title>")?;
    let (title, _) = rest.split_once("</title>").context("index.html must have a </title>")?;
    let frame = format!(
        "<iframe src=\"{address}?embed\" title=\"{title}\" width=\"960\" height=\"720\" style=\"border:0\" \
         allow=\"clipboard-write\" loading=\"lazy\"></iframe>"
    );
    let oembed = serde_json::json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": title,
        "provider_url": address,
        "width": 960,
        "height": 720,
        "html": frame,
        "thumbnail_url": format!("{address}{PICTURE}"),
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    });
    fs::write(dist.join(OEMBED), serde_json::to_string_pretty(&oembed)?)?;
    let elements = format!(
        "\n    <link rel=\"canonical\" href=\"{address}\">\
         \n    <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}{OEMBED}\" title=\"{title}\">\
         \n    <meta property=\"og:url\" content=\"{address}\">\
         \n    <meta property=\"og:image\" content=\"{address}{PICTURE}\">\
         \n    <meta property=\"og:image:width\" content=\"1200\">\
         \n    <meta property=\"og:image:height\" content=\"630\">\
         \n    <meta name=\"twitter:card\" content=\"summary_large_image\">"
    );
    Ok(html.replacen("</title>", &format!("</title>{elements}"), 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_address_must_be_a_folder_on_a_host() -> Result<()> {
        let address = PublicAddress("https://example.org/tls/".to_owned());
        assert_eq!("https://example.org/tls".parse::<PublicAddress>()?, address);
        assert_eq!("https://example.org/tls/".parse::<PublicAddress>()?, address);
        for wrong in [
            "example.org",
            "/tls/",
            "https://",
            "https:///tls",
            "https://a.test/?x",
            "https://a.test/\"><b>",
            "javascript:1",
        ] {
            assert!(wrong.parse::<PublicAddress>().is_err(), "{wrong}");
        }
        Ok(())
    }

    #[test]
    fn page_links_picture_and_oembed_by_absolute_addresses() -> Result<()> {
        let dist = std::env::temp_dir().join(format!("handshake-lab-preview-{}", std::process::id()));
        fs::create_dir_all(&dist)?;
        let picture = dist.join("source.png");
        fs::write(&picture, "picture")?;
        let address = "https://example.org/tls/".parse()?;
        let html = announce(&dist, &picture, "<head><title>Lab</title></head>", &address)?;
        assert!(html.contains("<meta property=\"og:image\" content=\"https://example.org/tls/preview.png\">"));
        assert!(html.contains("type=\"application/json+oembed\" href=\"https://example.org/tls/oembed.json\""));
        assert_eq!(fs::read_to_string(dist.join(PICTURE))?, "picture");
        let oembed: serde_json::Value = serde_json::from_str(&fs::read_to_string(dist.join(OEMBED))?)?;
        assert_eq!((&oembed["version"], &oembed["type"]), (&"1.0".into(), &"rich".into()));
        let frame = oembed["html"].as_str().unwrap_or_default();
        assert!(
            frame.starts_with("<iframe src=\"https://example.org/tls/?embed\" title=\"Lab\""),
            "{frame}"
        );
        fs::remove_dir_all(dist)?;
        Ok(())
    }
}
