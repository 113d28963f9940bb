//! The cmi5 package: one assignable unit and the course structure (cmi5 "Quartz", §13 and §14). Used
//! by `package`.

use super::words::Locales;
use super::{Files, page};
use anyhow::Result;

const SCRIPT: &str = include_str!("../../../../static/courses/cmi5.js");
/// The address of the learning record store is known only at run time; static/courses/cmi5.js then
/// forbids all others.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; connect-src https: http:; \
    base-uri 'none'; form-action 'none'";
/// Permanent names, by which a course system recognizes new versions of a package.
const COURSE: &str = "urn:uuid:6f0e6a0c-3a0f-4a7e-9a53-0f6f5a9b7c11";
const UNIT: &str = "urn:uuid:0d8e5b2e-52d1-4f5d-8f0e-6f1c0b7a4e22";

/// The package's files.
pub fn files(locales: &Locales, lab: &str) -> Result<Files> {
    let mut files = page::files(locales, lab, SCRIPT, "", POLICY)?;
    files.insert("cmi5.xml".to_owned(), structure(locales)?.into_bytes());
    Ok(files)
}

fn structure(locales: &Locales) -> Result<String> {
    let words = |id: &str| -> Result<String> {
        let texts = locales.iter().map(|locale| {
            let text = locale.markup(id)?;
            Ok(format!("<langstring lang=\"{}\">{text}</langstring>", locale.tag))
        });
        texts.collect()
    };
    let (title, description) = (words("page-title")?, words("page-description")?);
    Ok(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<courseStructure xmlns=\"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd\">
  <course id=\"{COURSE}\">
    <title>{title}</title>
    <description>{description}</description>
  </course>
  <au id=\"{UNIT}\" moveOn=\"Completed\" launchMethod=\"AnyWindow\">
    <title>{title}</title>
    <description>{description}</description>
    <url>{start}</url>
  </au>
</courseStructure>
",
        start = page::START
    ))
}

#[cfg(test)]
mod tests {
    use super::super::words::test_locales;
    use super::*;

    #[test]
    fn course_ends_with_completed_and_needs_no_score() -> Result<()> {
        let files = files(&test_locales(), "the lab")?;
        let structure = String::from_utf8(files["cmi5.xml"].clone())?;
        assert!(structure.contains("moveOn=\"Completed\"") && structure.contains("<url>index.html</url>"));
        assert!(structure.contains("<langstring lang=\"de\">") && !structure.contains("masteryScore"));
        assert!(files.contains_key("index.html"));
        Ok(())
    }
}
