//! Every test of the program in one binary, a file for each room.

mod kill;
mod record;
mod store;
mod store_backups;
mod store_damage;
mod store_faults;
mod store_mark;
mod store_memory;
mod store_two;
mod store_words;
