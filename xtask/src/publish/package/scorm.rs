//! SCORM packages: one Sharable Content Object, and a manifest that lists every file (SCORM 1.2 Content Aggregation
//! Model, §2.3; SCORM 2004 4th Edition Content Aggregation Model, §3.4). Used by `package`.

use super::words::{Locales, escaped};
use super::{Files, page};
use anyhow::Result;

const SCRIPT: &str = include_str!("../../../../static/courses/scorm.js");
/// The page requests nothing from any host: the course system's program is in a surrounding window.
const POLICY: &str =
    "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/// An edition of SCORM.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Edition {
    /// SCORM 1.2
    #[value(name = "1.2")]
    Scorm12,
    /// SCORM 2004, 4th edition
    #[value(name = "2004")]
    Scorm2004,
}

impl Edition {
    /// All editions.
    pub const ALL: [Self; 2] = [Self::Scorm12, Self::Scorm2004];

    /// The package's file name in dist/.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Scorm12 => "handshake-lab-scorm-1.2.zip",
            Self::Scorm2004 => "handshake-lab-scorm-2004.zip",
        }
    }

    /// Its name in static/courses/scorm.js.
    fn key(self) -> &'static str {
        match self {
            Self::Scorm12 => "1.2",
            Self::Scorm2004 => "2004",
        }
    }

    fn schema_version(self) -> &'static str {
        match self {
            Self::Scorm12 => "1.2",
            Self::Scorm2004 => "2004 4th Edition",
        }
    }

    fn name_spaces(self) -> &'static str {
        match self {
            Self::Scorm12 => {
                "xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\" \
                 xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\""
            }
            Self::Scorm2004 => {
                "xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" \
                 xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_v1p3\" \
                 xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\""
            }
        }
    }

    /// The attribute that makes a resource a Sharable Content Object.
    fn object(self) -> &'static str {
        match self {
            Self::Scorm12 => "adlcp:scormtype=\"sco\"",
            Self::Scorm2004 => "adlcp:scormType=\"sco\"",
        }
    }

    /// By default a system treats objects that report nothing as completed and passed (SCORM 2004 Sequencing and
    /// Navigation, 3.13).
    fn sequencing(self) -> &'static str {
        match self {
            Self::Scorm12 => "",
            Self::Scorm2004 => {
                "<imsss:sequencing><imsss:deliveryControls completionSetByContent=\"true\" \
                 objectiveSetByContent=\"true\"/></imsss:sequencing>"
            }
        }
    }
}

/// The package's files.
pub fn files(edition: Edition, locales: &Locales, lab: &str) -> Result<Files> {
    let attributes = format!("data-scorm=\"{}\" ", edition.key());
    let mut files = page::files(locales, lab, SCRIPT, &attributes, POLICY)?;
    let title = locales.english()?.markup("page-title")?;
    let manifest = manifest(edition, &title, files.keys().map(String::as_str));
    files.insert("imsmanifest.xml".to_owned(), manifest.into_bytes());
    Ok(files)
}

fn manifest<'a>(edition: Edition, title: &str, paths: impl Iterator<Item = &'a str>) -> String {
    let files: String = paths
        .map(|path| format!("\n      <file href=\"{}\"/>", escaped(path)))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<manifest identifier=\"handshake-lab\" version=\"{version}\" {name_spaces}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>{schema_version}</schemaversion>
  </metadata>
  <organizations default=\"course\">
    <organization identifier=\"course\">
      <title>{title}</title>
      <item identifier=\"lab\" identifierref=\"page\">
        <title>{title}</title>{sequencing}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier=\"page\" type=\"webcontent\" {object} href=\"{start}\">{files}
    </resource>
  </resources>
</manifest>
",
        version = env!("CARGO_PKG_VERSION"),
        name_spaces = edition.name_spaces(),
        schema_version = edition.schema_version(),
        sequencing = edition.sequencing(),
        object = edition.object(),
        start = page::START,
    )
}

#[cfg(test)]
mod tests {
    use super::super::words::test_locales;
    use super::*;

    #[test]
    fn manifest_lists_every_file_except_itself() -> Result<()> {
        for edition in Edition::ALL {
            let files = files(edition, &test_locales(), "the lab")?;
            let manifest = String::from_utf8(files["imsmanifest.xml"].clone())?;
            for path in files.keys().filter(|path| *path != "imsmanifest.xml") {
                assert!(manifest.contains(&format!("<file href=\"{path}\"/>")), "{path}");
            }
            assert_eq!(manifest.matches("<file ").count(), files.len() - 1);
            assert_eq!(manifest.matches("=\"sco\"").count(), 1);
        }
        Ok(())
    }
}
