use directories::ProjectDirs;
use std::io;
use std::path::{Path, PathBuf};

/// Where a person's data and settings live.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The folder of the organizations, their backups and the lock.
    pub data: PathBuf,
    /// The folder of the settings.
    pub config: PathBuf,
}

impl Places {
    /// Returns the places that this system gives to a program; `None` where it knows no home folder.
    pub fn standard() -> Option<Self> {
        let dirs = ProjectDirs::from("", "", "salvaguarda")?;
        Some(Self { data: dirs.data_local_dir().to_owned(), config: dirs.config_local_dir().to_owned() })
    }

    /// Returns places inside one folder, e.g. on a USB stick.
    ///
    /// # Errors
    ///
    /// When `folder` is empty, or is relative and the current folder is unknown.
    pub fn inside(folder: &Path) -> io::Result<Self> {
        let folder = std::path::absolute(folder)?;
        Ok(Self { config: folder.clone(), data: folder })
    }

    /// Returns the folder of an organization.
    pub fn organization(&self, organization: &str) -> PathBuf {
        self.organizations().join(organization)
    }

    /// Returns the folder of the organizations.
    pub fn organizations(&self) -> PathBuf {
        self.data.join("organizations")
    }

    /// Returns the file that lists the organizations.
    pub fn organizations_list(&self) -> PathBuf {
        self.data.join("organizations.ron")
    }

    /// Returns the second copy of that file.
    pub fn organizations_copy(&self) -> PathBuf {
        self.all_backups().join("organizations.ron")
    }

    /// Returns the folder of what was deleted and can still be brought back.
    pub fn all_deleted(&self) -> PathBuf {
        self.data.join("deleted")
    }

    /// Returns the folder of a deleted organization.
    pub fn deleted(&self, organization: &str) -> PathBuf {
        self.all_deleted().join(organization)
    }

    /// Returns the folder of what is being taken in from a file and is not whole yet.
    pub fn all_incoming(&self) -> PathBuf {
        self.data.join("incoming")
    }

    /// Returns the folder of an organization that is being taken in.
    pub fn incoming(&self, organization: &str) -> PathBuf {
        self.all_incoming().join(organization)
    }

    /// Returns the folder of the backups.
    pub fn all_backups(&self) -> PathBuf {
        self.data.join("backups")
    }

    /// Returns the folder of the backups of an organization.
    pub fn backups(&self, organization: &str) -> PathBuf {
        self.all_backups().join(organization)
    }

    /// Returns the file of the settings.
    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.ron")
    }

    /// Returns the file that says which device this is.
    pub fn device(&self) -> PathBuf {
        self.data.join("device.ron")
    }

    /// Returns the file that is locked while the program runs.
    pub fn lock(&self) -> PathBuf {
        self.data.join("salvaguarda.lock")
    }
}
