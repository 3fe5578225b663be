# What people and CI share. Each command first installs what it lacks, into folders that git ignores; a second run finds it there.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PORT ?= 8080
TARGET := $(or $(CARGO_TARGET_DIR),target)

# The wasm-bindgen command must be of the very version that the crate is linked with.
WASM_BINDGEN_VERSION := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/^version = "\(.*\)"/\1/p;}' Cargo.lock)
WASM_BINDGEN_DIR := .tools/wasm-bindgen-$(WASM_BINDGEN_VERSION)
WASM_PACK_VERSION := 0.15.1
WASM_PACK_DIR := .tools/wasm-pack-$(WASM_PACK_VERSION)
WASM_BINDGEN := $(WASM_BINDGEN_DIR)/bin/wasm-bindgen
WASM_PACK := $(WASM_PACK_DIR)/bin/wasm-pack
NPM_PACKAGES := www/node_modules/.package-lock.json
HOSTS := examples/node_modules/.package-lock.json
export PATH := $(CURDIR)/$(dir $(WASM_BINDGEN)):$(CURDIR)/$(dir $(WASM_PACK)):$(PATH)

# A debug build costs a third of a release build and is quick enough to run.
INSTALL := env -u CARGO_TARGET_DIR CARGO_PROFILE_DEV_DEBUG=0 cargo install --quiet --locked --debug

# A busy machine may need longer than the 20 s and 5 s that are usual.
export WASM_BINDGEN_TEST_TIMEOUT ?= 120
export WASM_BINDGEN_TEST_DRIVER_TIMEOUT ?= 60

# The module names source files where it may stop: without the folders of this machine it is the same on every one.
PLAIN_PATHS := --config 'target.wasm32-unknown-unknown.rustflags=["--remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)/registry/src=crates"]'

# $(call step,name,command): runs a command under its name and says how long it took.
step = @printf '\n== %s\n' '$(1)'; SECONDS=0; $(2); printf '== %s: %d s\n' '$(1)' "$$SECONDS"
# $(call stop,sentence): ends with one sentence that says what to install.
stop = { echo 'variorum: $(1), then run make again.' >&2; exit 1; }
# Passes a test run's output on; fails where no test ran, which wasm-pack itself takes for success.
SOME_PASSED := awk '{ print } /^test result: ok\. [1-9]/ { passed = 1 } \
  END { if (!passed) print "no wasm test ran" > "/dev/stderr"; exit !passed }'

.PHONY: help start test package page lint test-native test-wasm test-www test-hosts bench deny fuzz mutants lexicon vectors clean
.PHONY: tools rust node browser

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

start: package ## build everything and serve the page on this machine (PORT=8080)
	@node www/serve.mjs $(PORT)

test: ## run every test and lint, as CI does
	@SECONDS=0; $(MAKE) -j2 tools; $(MAKE) -j1 lint test-native test-wasm test-www; \
	printf '\nEvery step passed, in %d s.\n' "$$SECONDS"

package: $(WASM_BINDGEN) $(NPM_PACKAGES) | rust node ## build the npm package into pkg/
	$(call step,wasm module,cargo build --locked --lib --release --features js --target wasm32-unknown-unknown $(PLAIN_PATHS))
	$(call step,package,wasm-bindgen --target web --no-typescript --omit-default-module-path --remove-name-section \
	  --experimental-reset-state-function --out-dir $(TARGET)/glue $(TARGET)/wasm32-unknown-unknown/release/variorum.wasm; \
	  node www/pack.mjs $(TARGET)/glue pkg)

page: package ## build the page as one file that opens from disk, into dist/
	@node www/one_file.mjs dist/variorum.html

# Its commas would part the arguments of a call.
RECIPES := 'examples/**/*.{js,jsx,cjs,mjs,html,json}'

lint: $(NPM_PACKAGES) | rust ## check the format and the lints, native and wasm
	$(call step,format,cargo fmt --check)
	$(call step,format of www,www/node_modules/.bin/prettier --check --log-level warn --ignore-path www/.prettierignore --ignore-path .gitignore www $(RECIPES))
	$(call step,native lints,cargo clippy --locked --all-targets --features fit,cli -- -D warnings)
	$(call step,docs,RUSTDOCFLAGS="-D warnings" cargo doc --quiet --locked --no-deps --document-private-items)
	$(call step,fuzz targets,cargo check --quiet --locked --no-default-features --manifest-path fuzz/Cargo.toml)
	$(call step,wasm lints,cargo clippy --locked --all-targets --features js --target wasm32-unknown-unknown -- -D warnings)

test-native: | rust ## test the core
	$(call step,native tests,cargo test --locked --features cli)

test-wasm: $(WASM_BINDGEN) $(WASM_PACK) | rust node browser ## test the wasm module in Node and in headless Chrome
	$(call step,wasm without JavaScript,cargo build --quiet --locked --lib --target wasm32-unknown-unknown; \
	  node www/imports.mjs $(TARGET)/wasm32-unknown-unknown/debug/variorum.wasm)
	$(call step,wasm tests in Node,wasm-pack test --node -- --locked --features js | $(SOME_PASSED))
	$(call step,wasm tests in Chrome,wasm-pack test --headless --chrome -- --locked --features js | $(SOME_PASSED))

test-www: package $(NPM_PACKAGES) | browser ## check the types of www, test the package and the page
	$(call step,types,www/node_modules/.bin/tsc -p www)
	$(call step,command,cargo build --locked --features cli)
	$(call step,package and page tests,node --test --test-reporter=spec www/test/*.test.mjs)
	$(call step,quick recipes,node --test --test-reporter=spec www/hosts/quick.test.mjs)

test-hosts: package $(NPM_PACKAGES) $(HOSTS) | browser ## run every recipe of examples/ in its host, with the packed tarball
	$(call step,recipes,node --test --test-concurrency=1 --test-reporter=spec www/hosts/*.test.mjs)

# What libFuzzer needs to see which branches an input takes. The crate has no unsafe code, so no sanitizer is
# asked for and the stable compiler will do.
COVERAGE := --cfg fuzzing -Cpasses=sancov-module $(addprefix -Cllvm-args=-sanitizer-coverage-,\
  level=4 inline-8bit-counters pc-table trace-compares)
FUZZ_TARGETS ?= extract compare similarity
FUZZ_SECONDS ?= 60
HOST = $(shell rustc -vV 2>/dev/null | sed -n 's/^host: //p')

FUZZ_BUILD = $(or $(CARGO_TARGET_DIR),fuzz/target)/$(HOST)/release
FUZZ_OPTIONS = -max_total_time=$(FUZZ_SECONDS) -timeout=20 -max_len=2000 -dict=fuzz/variorum.dict

fuzz: | rust ## search for inputs that break a promise (FUZZ_SECONDS=60 for each of FUZZ_TARGETS)
	$(call step,fuzz targets,RUSTFLAGS='$(COVERAGE)' cargo build --locked --release --target $(HOST) \
	  --manifest-path fuzz/Cargo.toml)
	@for target in $(FUZZ_TARGETS); do \
	  printf '\n== fuzz %s\n' $$target; mkdir -p fuzz/target/corpus/$$target fuzz/artifacts/$$target; \
	  $(FUZZ_BUILD)/$$target $(FUZZ_OPTIONS) -artifact_prefix=fuzz/artifacts/$$target/ \
	    fuzz/target/corpus/$$target fuzz/corpus/$$target; \
	done

DENY_VERSION := 0.20.2
DENY := .tools/cargo-deny-$(DENY_VERSION)/bin/cargo-deny

deny: $(DENY) ## check the licences, versions and sources of all crates; advisories where their database can be reached
	$(call step,licences and sources,$(DENY) --locked check licenses bans sources)
	$(call step,advisories,$(DENY) --locked check advisories)

$(DENY): | rust
	+@$(INSTALL) cargo-deny --version $(DENY_VERSION) --root $(dir $(DENY))..

mutants: | rust ## move each threshold and branch, and say which no test notices (MUTANTS='--limit 20')
	@python3 tests/mutants.py $(MUTANTS)

bench: package $(NPM_PACKAGES) ## time the package beside its peers
	@node www/bench.mjs; node www/bench_browser.mjs

lexicon: ## build the thesaurus and the table of states again from their sources (Python 3, npm, pip)
	$(call step,thesaurus,python3 src/lexicon/generate/lexicon.py)
	$(call step,table of states,python3 src/lexicon/generate/place.py)
	$(call step,number words,python3 src/lexicon/generate/numeral.py)

vectors: ## fit the word vectors again, in some ten minutes (Python 3 with pip)
	@[ -d .tools/vectors ] || python3 -m venv .tools/vectors
	@.tools/vectors/bin/pip install --quiet -r src/lexicon/generate/requirements.txt
	$(call step,word vectors,.tools/vectors/bin/python src/lexicon/generate/vectors.py)

clean: ## remove all that these commands built or installed in this folder
	cargo clean
	rm -rf pkg dist .tools www/node_modules examples/node_modules

# Two at a time; a plus hands cargo its share of the cores.
tools: $(WASM_BINDGEN) $(WASM_PACK) $(NPM_PACKAGES) browser

$(WASM_BINDGEN): | rust
	@echo 'Building wasm-bindgen $(WASM_BINDGEN_VERSION), once: about a minute.'
	+@$(INSTALL) wasm-bindgen-cli --version $(WASM_BINDGEN_VERSION) --no-default-features --root $(WASM_BINDGEN_DIR)

$(WASM_PACK): | rust
	@echo 'Building wasm-pack $(WASM_PACK_VERSION), once: about a minute.'
	+@$(INSTALL) wasm-pack --version $(WASM_PACK_VERSION) --root $(WASM_PACK_DIR)

# The link lets tests and types import the package by its name, as an embedder does.
$(NPM_PACKAGES): www/package-lock.json | node
	@cd www; npm ci --no-audit --no-fund; ln -sfn ../../pkg node_modules/variorum

# A gigabyte of bundlers and runtimes, for the recipes alone.
$(HOSTS): examples/package-lock.json | node
	@cd examples; npm ci --no-audit --no-fund

rust:
	@command -v cargo >/dev/null || $(call stop,install Rust with rustup (https://rustup.rs))
	@command -v cc >/dev/null || $(call stop,install a C compiler (Debian: apt-get install build-essential))
	+@[ -d "$$(rustc --print target-libdir --target wasm32-unknown-unknown)" ] || rustup target add wasm32-unknown-unknown || \
	  $(call stop,add the Rust target wasm32-unknown-unknown)
	+@{ cargo clippy --version && cargo fmt --version; } >/dev/null 2>&1 || rustup component add clippy rustfmt || \
	  $(call stop,add clippy and rustfmt to the Rust toolchain)

node:
	@[ "$$(node -p 'Number(process.versions.node.split(".")[0]) >= 20' 2>/dev/null)" = true ] && command -v npm >/dev/null || \
	  $(call stop,install Node.js 20 or newer with npm (https://nodejs.org))

browser:
	@has() { command -v chromedriver && command -v chromium google-chrome; } >/dev/null; \
	hasFirefox() { command -v firefox-esr firefox; } >/dev/null; \
	if ! { has && hasFirefox; } && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo 'Installing Chromium, its driver and Firefox, once.'; \
	  apt-get -qq update; DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends \
	    chromium chromium-driver firefox-esr >/dev/null; \
	fi; \
	hasFirefox || echo 'No Firefox: its tests are left out.'; \
	has || $(call stop,install Chromium and ChromeDriver (Debian: apt-get install chromium chromium-driver))
