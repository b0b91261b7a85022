//! Loads and checks the data with the program's own loader, and stores it in a compact form that needs no parsing at start.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use lzma_rust2::{LzmaOptions, LzmaWriter};

#[path = "src/dataset/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the build script uses only the loader of the library's module")]
mod dataset;
#[path = "src/engine/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the loader checks rules with the engine")]
mod engine;

#[path = "src/order.rs"]
mod order;
#[path = "src/search/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the build stores what a search would have to make of the data")]
mod search;
#[path = "src/text/mod.rs"]
#[allow(dead_code, unused_imports, reason = "searches fold texts")]
mod text;

/// Nothing is carried yet.
mod embedded {
    pub static KEYS: &[u8] = &[];
    pub static NAMES: &[u8] = &[];
    pub static WORDS: &[u8] = &[];
}

use dataset::{Lookups, SourceFile, load};

/// A program that is linked for one address needs no relocations: it touches a twelfth fewer pages at start, and its file is a
/// hundredth smaller. The price is that its own code lies where everybody knows; it has no `unsafe` of its own. A static build
/// says itself how it is linked.
fn link_tightly() {
    let is = |variable: &str, value: &str| env::var(variable).is_ok_and(|found| found == value);
    let is_static = env::var("CARGO_CFG_TARGET_FEATURE").is_ok_and(|features| features.contains("crt-static"));
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") && is("PROFILE", "release") && !is_static
    {
        println!("cargo::rustc-link-arg-bins=-no-pie");
        // Nothing is unwound where a panic aborts: the table that frames are searched by is left out.
        println!("cargo::rustc-link-arg-bins=-Wl,--no-eh-frame-hdr");
    }
}

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/dataset");
    println!("cargo::rerun-if-changed=src/engine");
    println!("cargo::rerun-if-changed=src/order.rs");
    println!("cargo::rerun-if-changed=src/search");
    println!("cargo::rerun-if-changed=src/text");
    link_tightly();
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let files = read_files(&root)?;
    let loaded = load(std::slice::from_ref(&files), None);
    for fault in &loaded.faults {
        for line in fault.to_string().lines() {
            println!("cargo::error={line}");
        }
    }
    let Some(tables) = loaded.data else {
        return Err(io::Error::other(format!("{} faults in the data", loaded.errors + loaded.lints)));
    };
    fs::write(out.join("words.rs"), wording(&tables.wording))?;
    let tables: &'static dataset::Tables = Box::leak(Box::new(tables));
    let words = postcard::to_stdvec(&search::sentence::Words::all(tables)).map_err(io::Error::other)?;
    let keys = postcard::to_stdvec(&search::Keys::of(tables)).map_err(io::Error::other)?;
    let names = postcard::to_stdvec(&search::products::Names::of(tables)).map_err(io::Error::other)?;
    let lookups = postcard::to_stdvec(&Lookups::of(tables)).map_err(io::Error::other)?;
    let tables = postcard::to_stdvec(tables).map_err(io::Error::other)?;
    let texts: Vec<(&str, &str)> = files.iter().map(|file| (file.path.as_str(), file.text.as_str())).collect();
    fs::write(out.join("files.bin"), packed(&texts, &tables)?)?;
    fs::write(out.join("keys.bin"), keys)?;
    fs::write(out.join("names.bin"), names)?;
    fs::write(out.join("words.bin"), words)?;
    fs::write(out.join("lookups.bin"), lookups)?;
    fs::write(out.join("tables.bin"), tables)
}

/// A method per text of the wording, which takes what its holes are filled with in the order of the English text.
fn wording(wording: &dataset::Wording) -> String {
    let methods = wording.keys().iter().zip(wording.all()).enumerate();
    let methods: String = methods.map(|(position, (key, text))| method(position, key, text.en())).collect();
    let allowed = "#[allow(clippy::too_many_arguments, reason = \"a text may have many holes\")]";
    format!("{allowed}\nimpl Words<'_> {{\n{methods}}}\n")
}

fn method(position: usize, key: &str, text: &str) -> String {
    let mut holes: Vec<&str> = Vec::new();
    for hole in text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(hole, _)| hole) {
        if !holes.contains(&hole) {
            holes.push(hole);
        }
    }
    let doc = format!("    /// `{}`\n    #[must_use]\n", text.replace('`', "'"));
    if holes.is_empty() {
        return format!("{doc}    pub fn {key}(self) -> &'static str {{\n        self.at({position})\n    }}\n");
    }
    let arguments: String = holes.iter().map(|hole| format!(", {hole}: &dyn Display")).collect::<Vec<_>>().concat();
    let values: Vec<String> = holes.iter().map(|hole| format!("(\"{hole}\", {hole})")).collect();
    let values = values.join(", ");
    format!(
        "{doc}    pub fn {key}(self{arguments}) -> String {{\n        self.filled({position}, &[{values}])\n    }}\n"
    )
}

fn read_files(root: &Path) -> io::Result<Vec<SourceFile>> {
    let mut paths = Vec::new();
    collect(&root.join("data"), &mut paths)?;
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path)?;
        let shown = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        Ok(SourceFile { path: shown, text })
    };
    paths.into_iter().map(read).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    Ok(())
}

/// Compressed: only laying other data over the files needs these again. The tables hold the same texts as the files and are the
/// dictionary, which leaves little to store.
fn packed(value: &impl serde::Serialize, tables: &[u8]) -> io::Result<Vec<u8>> {
    const BEST: u32 = 9;
    let bytes = postcard::to_stdvec(value).map_err(io::Error::other)?;
    let mut options = LzmaOptions::with_preset(BEST);
    // For text, in which no position is like another.
    (options.lc, options.pb, options.nice_len) = (4, 0, 273);
    let whole = u32::try_from(tables.len() + bytes.len()).map_err(io::Error::other)?;
    options.dict_size = whole.next_power_of_two();
    options.preset_dict = Some(tables.into());
    // The header of an .lzma file of unknown length: the writer has none of its own where there is a dictionary.
    let mut header = vec![options.get_props()];
    header.extend(options.dict_size.to_le_bytes());
    header.extend(u64::MAX.to_le_bytes());
    let mut writer = LzmaWriter::new_no_header(header, &options, true)?;
    writer.write_all(&bytes)?;
    writer.finish()
}
