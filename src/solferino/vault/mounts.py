"""Is a folder on a network share? Locks and fsync lie there, and a case would be damaged without a word."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from solferino.vault.errors import OnNetworkShare

# Types as they stand in the third column of /proc/mounts. Local FUSE systems (encrypted folders, NTFS) are welcome.
_SHARES = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "9p",
        "ceph",
        "glusterfs",
        "lustre",
        "beegfs",
        "gfs2",
        "ocfs2",
        "davfs",
        "gpfs",
        "pvfs2",
        "orangefs",
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.gcsfuse",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.ceph",
        "fuse.ceph-fuse",
        "fuse.smbnetfs",
        "fuse.curlftpfs",
        "fuse.goofys",
        "fuse.blobfuse",
        "fuse.gvfsd-fuse",
        "fuse.google-drive-ocamlfuse",
        "fuse.onedriver",
        "fuse.juicefs",
        "fuse.mountpoint-s3",
        "fuse.grpcfuse",
    }
)
_OCTAL = re.compile(r"\\([0-7]{3})")


def share_under(path: Path, mounts: str) -> str | None:
    """The type of the network file system that ``path`` lies on, or None. mounts: the text of /proc/self/mounts."""
    place = PurePosixPath(path.resolve())
    depth, kind = -1, ""
    for row in mounts.splitlines():
        columns = row.split(" ")
        if len(columns) < 3:
            continue
        point = PurePosixPath(_OCTAL.sub(lambda m: chr(int(m[1], 8)), columns[1]))
        # The deepest mount point decides; of two on one point the later lies over the earlier.
        if (place == point or point in place.parents) and len(point.parts) >= depth:
            depth, kind = len(point.parts), columns[2]
    return kind if kind in _SHARES else None


def refuse_share(path: Path, mounts: str) -> None:
    """Raise OnNetworkShare for a path on a share."""
    kind = share_under(path, mounts)
    if kind:
        raise OnNetworkShare(
            f"this folder is on a network share ({kind}), where a case would be damaged silently",
            where=str(path),
            kept="nothing was read or written",
            do="put the case on a disk of this machine; copy it there while no program uses it",
        )
