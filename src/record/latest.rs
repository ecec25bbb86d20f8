use crate::record::Stamp;

/// A value and when it was last set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Latest<T> {
    pub(super) value: T,
    pub(super) set: Option<(Stamp, u32)>,
}

impl<T: Clone + Ord> Latest<T> {
    /// Takes a value, unless a later one is there. Of two that were set at once the greater one stays.
    pub(super) fn offer(&mut self, at: &(Stamp, u32), value: &T) {
        let offered = (Some(at), value);
        if offered > (self.set.as_ref(), &self.value) {
            self.value = value.clone();
            self.set = Some(at.clone());
        }
    }

    /// Returns whether it was ever set.
    pub(super) fn is_set(&self) -> bool {
        self.set.is_some()
    }
}
