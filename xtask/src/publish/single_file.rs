//! The lab as one file that a double click opens: everything that the page loads is in the page itself. Scripts and
//! styles are inline, typefaces and the icon are `data:` addresses, and files that scripts load are compressed;
//! `static/single-file.js` unpacks them.

use super::{gzipped, policy};
use anyhow::{Context, Result, bail, ensure};
use base64ct::{Base64, Encoding};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The file's name in dist/.
pub const NAME: &str = "handshake-lab.html";
const UNPACKING: &str = include_str!("../../../static/single-file.js");
/// A single file needs no service worker.
const NOT_WANTED: &str = "./offline-";

/// The name of the classic worker in the file.
const CLASSIC_WORKER: &str = "./classic-worker.js";

/// Builds the single file from the published folder and its page, before the page gets a policy and
/// a service worker. `classic_worker` is the worker as a classic script.
pub fn make(dist: &Path, html: &str, classic_worker: &str) -> Result<String> {
    let mut page = Page {
        dist,
        scripts: Vec::new(),
        styles: Vec::new(),
        late: String::new(),
        files: BTreeSet::new(),
    };
    let html = page.take_in(html)?;
    let packed = page.packed_files()? + &packed(CLASSIC_WORKER, classic_worker.as_bytes())?;
    let (before, after) = html.rsplit_once("</body>").context("index.html must have a </body>")?;
    let html = format!("{before}{}{packed}</body>{after}", page.late);
    policy::put_into(&html, &policy::of_single_file(&page.scripts, &page.styles))
}

/// The state of the walk through the page.
struct Page<'a> {
    dist: &'a Path,
    /// The contents of all scripts and of all styles.
    scripts: Vec<String>,
    styles: Vec<String>,
    /// Scripts that run after the page has loaded; inline scripts cannot be deferred.
    late: String,
    /// The addresses of files to pack.
    files: BTreeSet<String>,
}

impl Page<'_> {
    /// Returns the page with all referenced files inlined.
    fn take_in(&mut self, html: &str) -> Result<String> {
        let mut page = String::new();
        let mut rest = html;
        while let Some((before, behind)) = rest.split_once('<') {
            page += before;
            if let Some(comment) = behind.strip_prefix("!--") {
                rest = comment.split_once("-->").context("a comment has no end")?.1;
                continue;
            }
            let (tag, behind) = behind.split_once('>').context("a tag has no end")?;
            rest = behind;
            match tag.split([' ', '/']).next() {
                Some("link") => page += &self.link(tag)?,
                Some("meta") => page += &self.meta(tag),
                Some("script") => {
                    rest = rest.strip_prefix("</script>").context("a script must be a file")?;
                    page += &self.script(tag)?;
                }
                _ => page += &format!("<{tag}>"),
            }
        }
        Ok(page + rest)
    }

    fn link(&mut self, tag: &str) -> Result<String> {
        let address = attribute(tag, "href").unwrap_or_default();
        match attribute(tag, "rel") {
            Some("stylesheet") => {
                let style = self.style(address)?;
                ensure!(!style.contains("</style"), "{address} would end too early");
                self.styles.push(style.clone());
                Ok(format!("<style>{style}</style>"))
            }
            Some("icon") => Ok(format!("<link rel=\"icon\" href=\"{}\">", self.data(address)?)),
            // Elements for hosts, or preloads.
            _ => Ok(String::new()),
        }
    }

    /// A style sheet with its typefaces inlined. esbuild has removed the quotes around their addresses.
    fn style(&self, address: &str) -> Result<String> {
        const BEFORE: &str = "url(../";
        let source = String::from_utf8(self.read(address)?)?;
        let mut parts = source.split(BEFORE);
        let mut style = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (file, rest) = part.split_once(')').context("an address has no end")?;
            style += &format!("url({}){rest}", self.data(file)?);
        }
        ensure!(
            !style.contains("../"),
            "{address} has an address that is not understood"
        );
        Ok(style)
    }

    fn script(&mut self, tag: &str) -> Result<String> {
        let address = attribute(tag, "src").context("a script must be a file")?;
        if address.starts_with(NOT_WANTED) {
            return Ok(String::new());
        }
        let mut element = String::new();
        if self.scripts.is_empty() {
            element += &self.inline_script(UNPACKING.to_owned())?;
        }
        let script = self.inline_script(String::from_utf8(self.read(address)?)?)?;
        match tag.split(' ').any(|word| word == "defer") {
            true => self.late += &script,
            false => element += &script,
        }
        Ok(element)
    }

    fn inline_script(&mut self, script: String) -> Result<String> {
        ensure!(
            !script.contains("</script") && !script.contains("<!--"),
            "a script would end too early"
        );
        let element = format!("<script>{script}</script>");
        self.scripts.push(script);
        Ok(element)
    }

    /// Notes the addresses in the element, and removes the digests, which the page's own contents do not need. The full
    /// build of the engine replaces both builds, because nothing has to be fetched.
    fn meta(&mut self, tag: &str) -> String {
        match attribute(tag, "name") {
            Some("engine") => String::new(),
            Some("engine-full") => {
                let full = self.meta_as_it_is(tag);
                full.replacen("engine-full", "engine", 1) + &full
            }
            _ if attribute(tag, "content") == Some("worker.js") => {
                let module = self.meta_as_it_is(tag);
                module.replacen('>', &format!(" data-classic=\"{CLASSIC_WORKER}\">"), 1)
            }
            _ => self.meta_as_it_is(tag),
        }
    }

    fn meta_as_it_is(&mut self, tag: &str) -> String {
        let mut element = String::from("<meta");
        for part in attributes(tag) {
            let (name, value) = part;
            if name.starts_with("data-") && name.ends_with("integrity") {
                continue;
            }
            if name.starts_with("data-") && value.starts_with("./") {
                self.files.insert(value.to_owned());
            }
            element += &format!(" {name}=\"{value}\"");
        }
        element + ">"
    }

    /// An element for each packed file.
    fn packed_files(&self) -> Result<String> {
        let mut elements = String::new();
        for address in &self.files {
            elements += &packed(address, &self.read(address)?)?;
        }
        Ok(elements)
    }

    fn data(&self, address: &str) -> Result<String> {
        let content = Base64::encode_string(&self.read(address)?);
        Ok(format!("data:{};base64,{content}", media_type(address)?))
    }

    fn read(&self, address: &str) -> Result<Vec<u8>> {
        fs::read(self.dist.join(address.trim_start_matches("./"))).with_context(|| format!("cannot read {address}"))
    }
}

/// The element with a file for `static/single-file.js`.
fn packed(address: &str, content: &[u8]) -> Result<String> {
    let content = Base64::encode_string(&gzipped(content)?);
    let media_type = media_type(address)?;
    Ok(format!(
        "<script type=\"application/gzip\" data-address=\"{address}\" data-type=\"{media_type}\">{content}</script>\n"
    ))
}

fn media_type(address: &str) -> Result<&'static str> {
    Ok(match address.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css",
        Some("ftl") => "text/plain",
        Some("js") => "text/javascript",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        _ => bail!("of which type is {address}?"),
    })
}

/// The attributes with values in a tag.
fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let mut attributes = Vec::new();
    let mut rest = tag;
    while let Some((before, behind)) = rest.split_once("=\"") {
        let Some((value, behind)) = behind.split_once('"') else {
            break;
        };
        attributes.push((before.rsplit(' ').next().unwrap_or(before), value));
        rest = behind;
    }
    attributes
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    attributes(tag)
        .into_iter()
        .find_map(|(known, value)| (known == name).then_some(value))
}

#[cfg(test)]
mod tests {
    use super::super::integrity::digest;
    use super::*;

    #[test]
    fn file_contains_everything_and_the_policy_lists_it() -> Result<()> {
        let dist = std::env::temp_dir().join(format!("handshake-lab-single-file-{}", std::process::id()));
        for folder in ["styles", "fonts"] {
            fs::create_dir_all(dist.join(folder))?;
        }
        let files = [
            ("styles/page.css", "a{src:url(../fonts/a.woff2)}"),
            ("fonts/a.woff2", "typeface"),
            ("icon.svg", "<svg/>"),
            ("start.js", "start();"),
            ("late.js", "late();"),
            ("offline-1.js", "keep();"),
            ("program.wasm", "program"),
            ("full.wasm", "full engine"),
            ("worker.js", "export {};"),
        ];
        for (name, content) in files {
            fs::write(dist.join(name), content)?;
        }
        let html = "<head><meta charset=\"utf-8\"><!-- <script> --><link rel=\"icon\" href=\"./icon.svg\"/>\
                    <link rel=\"stylesheet\" href=\"./styles/page.css\"/><link rel=\"manifest\" href=\"m\">\
                    <meta name=\"application\" data-module=\"./program.wasm\" data-module-integrity=\"sha256-x\">\
                    <meta name=\"file\" content=\"worker.js\" data-address=\"./worker.js\">\
                    <meta name=\"engine\" data-module=\"./common.wasm\">\
                    <meta name=\"engine-full\" data-module=\"./full.wasm\">\
                    <script src=\"./late.js\" integrity=\"sha256-x\" defer></script>\
                    <script src=\"./start.js\"></script><script src=\"./offline-1.js\" defer></script></head>\
                    <body><p>Words</p></body>";
        let page = make(&dist, html, "work();")?;
        let style = format!(
            "a{{src:url(data:font/woff2;base64,{})}}",
            Base64::encode_string(b"typeface")
        );
        for part in [
            format!("<style>{style}</style>"),
            format!("'{}'", digest(style.as_bytes())),
            format!("'{}'", digest(UNPACKING.as_bytes())),
            "<script>start();</script></head>".to_owned(),
            "<meta name=\"engine\" data-module=\"./full.wasm\"><meta name=\"engine-full\" data-module=\"./full.wasm\">"
                .to_owned(),
            "<p>Words</p><script>late();</script><script type=\"application/gzip\" data-address=\"./full.wasm\""
                .to_owned(),
            "<script type=\"application/gzip\" data-address=\"./program.wasm\"".to_owned(),
            "data-address=\"./worker.js\" data-classic=\"./classic-worker.js\">".to_owned(),
            "<script type=\"application/gzip\" data-address=\"./classic-worker.js\" data-type=\"text/javascript\""
                .to_owned(),
            format!("data:image/svg+xml;base64,{}", Base64::encode_string(b"<svg/>")),
        ] {
            assert!(page.contains(&part), "{part} is not in {page}");
        }
        for part in ["sha256-x", "keep()", "href=\"m\"", "src=", "common.wasm"] {
            assert!(!page.contains(part), "{part} is in {page}");
        }
        fs::remove_dir_all(dist)?;
        Ok(())
    }
}
