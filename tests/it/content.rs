//! The guide is read: text becomes documents, data becomes lists.

use salvaguarda::content::{Files, load};

#[test]
fn an_empty_folder_is_an_empty_guide_with_problems() {
    let (guide, problems) = load(&Files::from_texts([]));
    assert_eq!(guide.chapters().count(), 0);
    let missing: Vec<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
    assert_eq!(missing, ["glossary.ron", "guide.ron", "retired.ron", "sources.ron"]);
}
