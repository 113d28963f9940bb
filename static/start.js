// Loads the application. A file of its own rather than a script in the page, so that the page's
// Content-Security-Policy can forbid inline scripts. Trunk names the two files: see Trunk.toml.

const { loader, module } = document.querySelector('meta[name="application"]').dataset;
const { default: start } = await import(new URL(loader, document.baseURI));
await start({ module_or_path: new URL(module, document.baseURI) });
