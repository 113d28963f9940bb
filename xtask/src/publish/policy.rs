//! What the page may load and do: only its own files, nothing from elsewhere.
//!
//! Not in index.html itself, because the reloading that `trunk serve` adds to the page is an inline script. Hosts that
//! can set headers send the same (docs/hosting.md), so that it holds for the workers, too.

use anyhow::{Result, bail};

use super::integrity::digest;

/// The Content-Security-Policy of the published page. It does not restrict who may frame the lab: only a
/// header can, and the lab is made for embedding.
pub const PUBLISHED: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
    worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// The Content-Security-Policy of the single file: allows its inline scripts and styles by digest,
/// the blobs that it unpacks, and `data:` addresses for its workers. It allows no host.
pub fn of_single_file(scripts: &[String], styles: &[String]) -> String {
    let digests = |contents: &[String]| {
        let sources = contents
            .iter()
            .map(|content| format!(" '{}'", digest(content.as_bytes())));
        sources.collect::<String>()
    };
    format!(
        "default-src 'none'; script-src{} 'wasm-unsafe-eval' blob:; style-src{} blob:; img-src data:; font-src data:; \
         connect-src blob: data:; worker-src blob:; base-uri 'none'; form-action 'none'",
        digests(scripts),
        digests(styles)
    )
}

/// Returns the page with a policy ahead of everything that a browser acts on.
pub fn put_into(html: &str, policy: &str) -> Result<String> {
    const AFTER: &str = "<meta charset=\"utf-8\">";
    let Some((before, after)) = html.split_once(AFTER) else {
        bail!("index.html must have {AFTER}: the Content-Security-Policy goes after it");
    };
    Ok(format!(
        "{before}{AFTER}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"
    ))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn policy_precedes_everything_the_page_loads() {
        let page = "<head><meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"a.css\">";
        let html = put_into(page, PUBLISHED).unwrap();
        assert!(html.find("Content-Security-Policy").unwrap() < html.find("a.css").unwrap());
        assert!(put_into("<head></head>", PUBLISHED).is_err());
    }

    /// What a policy allows each kind of content, by directive (CSP 3 §2.3).
    fn directives(policy: &str) -> BTreeMap<&str, Vec<&str>> {
        let directives = policy.split(';').map(|directive| {
            let mut words = directive.split_whitespace();
            (words.next().unwrap(), words.collect())
        });
        directives.collect()
    }

    #[test]
    fn no_policy_allows_unnamed_inline_content_or_other_hosts() {
        let (script, style) = ("run()", "a {}");
        let digests = [script, style].map(|content| format!("'{}'", digest(content.as_bytes())));
        let single_file = of_single_file(&[script.to_owned()], &[style.to_owned()]);
        let [script, style] = &digests;
        for (policy, scripts, styles) in [
            (PUBLISHED, vec!["'self'", "'wasm-unsafe-eval'"], vec!["'self'"]),
            (
                &single_file,
                vec![script, "'wasm-unsafe-eval'", "blob:"],
                vec![style, "blob:"],
            ),
        ] {
            assert!(!policy.contains('"'), "it stands in an attribute: {policy}");
            let directives = directives(policy);
            assert_eq!(directives["script-src"], scripts);
            assert_eq!(directives["style-src"], styles);
            assert_eq!(directives["default-src"], ["'none'"]);
            for (directive, sources) in &directives {
                let are_own = sources.iter().all(|source| {
                    ["'none'", "'self'", "'wasm-unsafe-eval'", "data:", "blob:"].contains(source)
                        || digests.iter().any(|digest| digest == source)
                });
                assert!(are_own, "{directive} allows {sources:?}");
            }
        }
    }

    #[test]
    fn hosts_in_the_document_send_the_same_policy() {
        let document = include_str!("../../../docs/hosting.md");
        let headers: Vec<_> = document.lines().filter(|line| line.contains("default-src")).collect();
        // nginx, Apache, Caddy and the bucket's network.
        assert_eq!(headers.len(), 4);
        for header in headers {
            assert!(header.contains(&format!("\"{PUBLISHED}\"")), "{header}");
        }
    }
}
