//! Every test of the program in one binary, a file for each room.

mod record;
mod store;
mod store_faults;
mod store_memory;
