//! All files of the crate together: which file a path leads to, and what follows from that.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::Source;

/// The rooms from the ground up: each may know those before it. The rim for JavaScript and the
/// command stand on the public calls.
pub const ORDER: [&str; 18] = [
    "threshold",
    "progress",
    "text",
    "options",
    "lexicon",
    "document",
    "quotes",
    "entities",
    "attribution",
    "linking",
    "collation",
    "divergence",
    "check",
    "report",
    "lib",
    "fit",
    "wasm",
    "cli",
];

/// One file knows another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    pub from: usize,
    pub to: usize,
    pub line: usize,
}

/// The files of the crate.
#[derive(Debug)]
pub struct CrateMap {
    pub sources: Vec<Source>,
    modules: BTreeMap<Vec<String>, usize>,
}

impl CrateMap {
    /// Maps some files.
    pub fn of(sources: Vec<Source>) -> Self {
        let modules = sources.iter().enumerate().map(|(at, source)| (source.module.clone(), at)).collect();
        Self { sources, modules }
    }

    /// The file that a path leads to, through whatever hands its name on; `None` outside the crate.
    fn file_of(&self, home: &[String], path: &[String], steps_left: usize) -> Option<usize> {
        let inside = match path.split_first() {
            Some((first, rest)) if first == "crate" => rest.to_vec(),
            // A path that begins with the name of a module declared here.
            Some((first, _)) if self.modules.contains_key(&[home, std::slice::from_ref(first)].concat()) => {
                [home, path].concat()
            }
            _ => return None,
        };
        let known = (0..=inside.len()).rev().find(|&length| self.modules.contains_key(&inside[..length]))?;
        let file = *self.modules.get(&inside[..known])?;
        let Some(name) = inside.get(known) else { return Some(file) };
        let handed_on = self.sources[file].re_exports.iter().filter(|e| e.name == *name || e.name == "*");
        if steps_left == 0 || self.sources[file].types.iter().any(|(defined, _)| defined == name) {
            return Some(file);
        }
        let mut targets = handed_on.filter_map(|export| {
            let target = if export.name == "*" {
                [export.target.as_slice(), std::slice::from_ref(name)].concat()
            } else {
                export.target.clone()
            };
            self.file_of(&self.sources[file].module, &target, steps_left - 1)
        });
        targets.next().or(Some(file))
    }

    /// Who knows whom. What a file only hands on is not counted as known.
    pub fn imports(&self) -> BTreeSet<Import> {
        let mut found = BTreeSet::new();
        for (from, source) in self.sources.iter().enumerate() {
            for path in &source.paths {
                let to = self.file_of(&source.module, &path.segments, 8);
                found.extend(to.filter(|&to| to != from).map(|to| Import { from, to, line: path.line }));
            }
        }
        found
    }

    /// Imports of a later room by an earlier one, also by handing names on, and rooms without a place.
    pub fn upward_imports(&self) -> Vec<String> {
        let rank = |source: &Source| ORDER.iter().position(|room| *room == source.room());
        let strangers = self.sources.iter().filter(|source| rank(source).is_none());
        let mut wrong: Vec<String> =
            strangers.map(|source| format!("{}: `{}` has no place", source.path, source.room())).collect();
        let mut imports = self.imports();
        for (from, source) in self.sources.iter().enumerate() {
            for export in &source.re_exports {
                let to = self.file_of(&source.module, &export.target, 8);
                imports.extend(to.filter(|&to| to != from).map(|to| Import { from, to, line: 0 }));
            }
        }
        for import in imports {
            let (from, to) = (&self.sources[import.from], &self.sources[import.to]);
            if rank(to) > rank(from) {
                wrong.push(format!(
                    "{}:{}: {} must not know {}",
                    from.path,
                    import.line,
                    from.room(),
                    to.path
                ));
            }
        }
        wrong
    }

    /// Groups of files that know each other, directly or through others, each as its imports.
    pub fn circles(&self) -> Vec<String> {
        let imports = self.imports();
        let mut reach: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); self.sources.len()];
        for import in &imports {
            reach[import.from].insert(import.to);
        }
        loop {
            let wider: Vec<BTreeSet<usize>> = reach
                .iter()
                .map(|known| known.iter().flat_map(|&at| reach[at].iter()).chain(known).copied().collect())
                .collect();
            if wider == reach {
                break;
            }
            reach = wider;
        }
        let mut seen = BTreeSet::new();
        let mut circles = Vec::new();
        for at in 0..reach.len() {
            let members: Vec<usize> =
                reach[at].iter().copied().filter(|&other| reach[other].contains(&at)).collect();
            if members.len() > 1 && seen.insert(members.clone()) {
                let path = |at: usize| &self.sources[at].path;
                let inner = imports.iter().filter(|i| members.contains(&i.from) && members.contains(&i.to));
                let inner = inner.map(|i| format!("    {}:{} -> {}", path(i.from), i.line, path(i.to)));
                let inner = inner.collect::<Vec<_>>().join("\n");
                circles.push(format!("{} files from {} on\n{inner}", members.len(), path(at)));
            }
        }
        circles
    }

    /// Types of one name, as `Name: path:line, path:line`.
    pub fn doubled_types(&self) -> Vec<String> {
        let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for source in &self.sources {
            for (name, line) in &source.types {
                places.entry(name).or_default().push(format!("{}:{line}", source.path));
            }
        }
        doubled(places)
    }

    /// Files that no module declares: the compiler never sees them.
    pub fn forgotten_files(&self) -> Vec<String> {
        let is_declared = |source: &&Source| {
            if source.path.ends_with("/main.rs") {
                return true;
            }
            let Some((name, parent)) = source.module.split_last() else { return true };
            let parent = self.modules.get(parent).map(|&at| &self.sources[at]);
            parent.is_some_and(|parent| parent.submodules.contains(name))
        };
        self.sources.iter().filter(|source| !is_declared(source)).map(|source| source.path.clone()).collect()
    }

    /// Files of one name. Each folder has its `mod.rs`, and each room its table of thresholds.
    pub fn doubled_files(&self) -> Vec<String> {
        let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for source in &self.sources {
            let name = source.path.rsplit('/').next().unwrap_or_default();
            if !matches!(name, "mod.rs" | "thresholds.rs") {
                places.entry(name).or_default().push(source.path.clone());
            }
        }
        doubled(places)
    }

    /// `impl` blocks that stand neither in the room of their type nor in that of their trait.
    pub fn stray_implementations(&self) -> Vec<String> {
        let mut rooms: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for source in &self.sources {
            for (name, _) in &source.types {
                rooms.entry(name).or_default().insert(source.room());
            }
        }
        let mut wrong = Vec::new();
        for source in &self.sources {
            for block in &source.implementations {
                let Some(homes) = rooms.get(block.of.as_str()) else { continue };
                let trait_homes = block.of_trait.as_deref().and_then(|name| rooms.get(name));
                let at_home = |homes: &BTreeSet<&str>| homes.contains(source.room());
                if !at_home(homes) && !trait_homes.is_some_and(at_home) {
                    wrong.push(format!("{}:{}: impl {} of {homes:?}", source.path, block.line, block.of));
                }
            }
        }
        wrong
    }
}

/// Those that stand in several places.
fn doubled(places: BTreeMap<&str, Vec<String>>) -> Vec<String> {
    let several = places.into_iter().filter(|(_, places)| places.len() > 1);
    several.map(|(name, places)| format!("{name}: {}", places.join(", "))).collect()
}
