//! Links the quotations of invented archives and prints what each stage takes: `cargo run --release --features fit
//! --example linked -- 50 500 2000`. A number of articles with `!` behind it is linked without a bound on pairs.
//!
//! Times are CPU seconds of this thread, from Linux; elsewhere they are 0. Recall and precision are those of pairs
//! of quotations of two articles. The peak of memory is that of the process so far.
#![allow(clippy::print_stdout, reason = "it prints")]

#[path = "../tests/archive/mod.rs"]
mod archive;
#[path = "../tests/archive/score.rs"]
mod score;

use std::error::Error;
use std::{env, fs};

use archive::archive;
use score::PairCounts;
use variorum::fit::linked;
use variorum::{Article, Options, Utf16Span};

/// Of the archives.
const SEED: u64 = 7;

fn main() -> Result<(), Box<dyn Error>> {
    for size in env::args().skip(1) {
        let bare = size.trim_end_matches('!');
        let pair_budget = if bare == size { Options::default().pair_budget } else { usize::MAX };
        measure(bare.parse()?, &Options { pair_budget, ..Options::default() });
    }
    Ok(())
}

fn measure(size: usize, options: &Options) {
    let truth = archive(size, SEED);
    let articles: Vec<Article> = truth.iter().map(|article| Article::from(article.text.as_str())).collect();
    let quotes: usize = truth.iter().map(|article| article.quotes.len()).sum();
    print!("{size} articles, {quotes} quotes:");
    let (start, mut last) = (cpu_seconds(), cpu_seconds());
    let mut after_reading = start;
    let families = linked(&articles, options, &mut |stage, made| {
        let now = cpu_seconds();
        print!(" {stage} {:.3} s ({made}),", now - last);
        last = now;
        if stage == "reading" {
            after_reading = now;
        }
    });
    let places = |family: Vec<(usize, Utf16Span)>| {
        family.into_iter().map(|(at, span)| (at, (span.start as usize, span.end as usize))).collect()
    };
    let counts = PairCounts::of(&truth, &families.into_iter().map(places).collect::<Vec<_>>());
    println!(
        " linking {:.3} s; recall {:.4}, precision {:.4}, right pairs {} of {}; peak {} MB",
        last - after_reading,
        counts.recall(),
        counts.precision(),
        counts.right_pairs,
        counts.true_pairs,
        peak_megabytes()
    );
}

/// The time this thread has had, by `/proc`.
fn cpu_seconds() -> f64 {
    let stat = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    stat.split(' ').next().and_then(|nanoseconds| nanoseconds.parse::<f64>().ok()).unwrap_or(0.0) / 1e9
}

/// The most memory this process has had, by `/proc`.
fn peak_megabytes() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<usize>().unwrap_or(0) / 1024
}
