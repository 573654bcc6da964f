//! Prints `ui/src/backend/generated.ts`.

fn main() {
    print!("{}", ssc_core::commands::typescript());
}
