//! How long it takes to write the whole guide.

use divan::Bencher;
use salvaguarda::content::{Files, load};
use salvaguarda::i18n::{Lang, Words};
use salvaguarda::report::{self, Format};

fn main() {
    divan::main();
}

#[divan::bench(args = Format::ALL)]
fn whole_guide(bencher: Bencher<'_, '_>, format: Format) {
    let (guide, _) = load(&Files::embedded());
    let words = Words::new(Lang::Es);
    bencher.bench_local(|| report::guide(&guide, &words, jiff::civil::date(2026, 11, 23), format));
}
