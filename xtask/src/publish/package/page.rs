//! The start page of SCORM and cmi5 packages: `static/courses/page.html` with its words in all languages, one script, a
//! style sheet, a Content-Security-Policy, and the lab's single file. Used by `scorm` and `cmi5`.

use super::words::Locales;
use super::{Files, LAB, joined};
use crate::publish::{policy, single_file};
use anyhow::{Context, Result};

/// The page that course systems open.
pub const START: &str = "index.html";
const PAGE: &str = include_str!("../../../../static/courses/page.html");
const STYLE: &str = include_str!("../../../../static/courses/page.css");
const SCRIPT: &str = include_str!("../../../../static/courses/page.js");

/// The page's files, with its reporting script. `attributes` are added to the root element for that
/// script.
pub fn files(locales: &Locales, lab: &str, script: &str, attributes: &str, policy: &str) -> Result<Files> {
    let page = with_all_words(PAGE, locales)?.replacen("<html ", &format!("<html {attributes}"), 1);
    Ok(Files::from([
        (START.to_owned(), policy::put_into(&page, policy)?.into_bytes()),
        ("course.css".to_owned(), STYLE.into()),
        ("course.js".to_owned(), joined(&[LAB, SCRIPT, script]).into_bytes()),
        (single_file::NAME.to_owned(), lab.into()),
    ]))
}

/// The page with a template of its words in each language.
fn with_all_words(page: &str, locales: &Locales) -> Result<String> {
    const BEGIN: &str = "<template class=\"words\"";
    const END: &str = "</template>";
    let (before, rest) = page.split_once(BEGIN).context("page.html must have words")?;
    let (template, after) = rest.split_once(END).context("the words must end")?;
    let mut templates = String::new();
    for locale in locales.iter() {
        let mut parts = template.split(" data-text=\"");
        let head = parts.next().unwrap_or_default();
        templates += BEGIN;
        templates += &head
            .replacen("lang=\"en\"", &format!("lang=\"{}\"", locale.tag), 1)
            .replacen(
                "dir=\"ltr\"",
                &format!("dir=\"{}\"", locale.text("language-direction")?),
                1,
            );
        for part in parts {
            let (id, rest) = part.split_once("\">").context("data-text must come last")?;
            let (_, rest) = rest.split_once('<').context("an element has no end")?;
            templates += &format!(">{}<{rest}", locale.markup(id)?);
        }
        templates += END;
    }
    Ok(format!("{before}{templates}{after}"))
}

#[cfg(test)]
mod tests {
    use super::super::words::test_locales;
    use super::*;

    #[test]
    fn page_has_its_words_in_all_languages_and_nothing_inline() -> Result<()> {
        let files = files(
            &test_locales(),
            "the lab",
            "report();",
            "data-scorm=\"1.2\" ",
            "default-src 'none'",
        )?;
        let page = String::from_utf8(files[START].clone())?;
        for part in [
            "<html data-scorm=\"1.2\" lang=\"en\">",
            "content=\"default-src 'none'\"",
            "lang=\"de\" dir=\"ltr\"",
            ">Got it</button>",
            ">Verstanden</button>",
        ] {
            assert!(page.contains(part), "{part} is not in {page}");
        }
        assert!(!page.contains("style=") && !page.contains("<style") && !page.contains("data-text"));
        assert_eq!(
            page.matches("<script").count(),
            page.matches("<script src=\"course.js\"").count()
        );
        assert!(files["course.js"].ends_with(b"report();}\n"));
        assert_eq!(files[single_file::NAME], b"the lab");
        Ok(())
    }
}
