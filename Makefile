# The doors of SSC Desk. `make run` and `make test` need nothing done before on a Debian 12 or Ubuntu with Rust and Node.

export CARGO_TARGET_DIR ?= $(HOME)/.cache/ssc-desk/target
DESK := $(CARGO_TARGET_DIR)/debug/ssc-desk
INTERFACE := ui/index.html ui/package-lock.json ui/vite.config.ts $(shell find ui/src ui/guide src-tauri/core/messages -type f)

.PHONY: run test check bench dist generate pictures

# Starts the window; without a display, makes the sample programme and its report.
run:
	tests/setup run
	$(MAKE) -s ui/dist/index.html
	cargo build --workspace --bin ssc-desk
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(DESK); else tests/without-display $(DESK); fi

# Every check and every test; ends with "N passed, N failed".
test:
	tests/setup test
	tests/run

# The fast inner loop: format, lint, types, unit tests.
check:
	tests/setup run
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	npm --prefix ui run -s check
	npm --prefix ui test -s
	cargo test -p ssc-core -p typeset --lib

# Measures against what an agency would use instead; numbers go to tests/bench/README.md by hand.
bench:
	tests/setup test
	$(MAKE) -s ui/dist/index.html
	cargo build --release --workspace --bin ssc-desk
	cargo bench -p ssc-tests

# The Linux package, and the program alone in an archive.
dist:
	tests/setup run
	$(MAKE) -s ui/dist/index.html
	ui/node_modules/.bin/tauri build --bundles deb
	tests/archive $(CARGO_TARGET_DIR)/release

# Writes the generated files anew: the command types and the message functions of the interface, the schema of submissions.
generate:
	cargo run -q -p ssc-core --example typescript > ui/src/backend/generated.ts
	cargo run -q -p ssc-core --example schema > src-tauri/core/schema/submission.schema.json.new
	mv src-tauri/core/schema/submission.schema.json.new src-tauri/core/schema/submission.schema.json
	npm --prefix ui run -s generate

# Puts the pictures that the window's stories took last into the user guide.
pictures:
	node ui/scripts/pictures.mjs

ui/dist/index.html: $(INTERFACE)
	npm --prefix ui run -s build
