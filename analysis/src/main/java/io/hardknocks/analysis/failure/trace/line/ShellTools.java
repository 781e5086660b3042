package io.hardknocks.analysis.failure.trace.line;

import java.util.Set;

/** The shells, and the tools that scripts call, by which a line of theirs is known. */
final class ShellTools {
  private static final Set<String> NAMES =
      Set.of(
          """
          bash sh -bash -sh dash zsh ksh ash fish
          awk gawk mawk basename cat cd chgrp chmod chown cmp comm cp cpio crontab curl cut date
          dd df diff dirname docker du echo env expr file find fold git grep egrep fgrep rg gunzip
          gzip bzip2 xz head install iconv join jq yq kill less ln ls make md5sum sha256sum
          sha1sum mkdir mkfifo mktemp more mount mv nl nohup od paste patch perl ping printf ps
          pushd popd readlink realpath rm rmdir rsync scp sed seq set shift shuf sleep sort source
          split ssh stat strings su sudo tac tail tar tee test time timeout touch tr tree truncate
          tsort umount uname unexpand uniq unzip wc wget which whoami who xargs xxd yes zip ffmpeg
          convert kubectl systemctl service export unset local declare read eval exec trap ulimit
          base64 bc column fmt groups id getopt getopts ifconfig ip netstat ss nc useradd usermod
          passwd lsof top free psql mysql sqlite3 hostname dig nslookup host openssl gpg pwd rev
          """
              .strip()
              .split("\\s+"));

  private ShellTools() {}

  /** Whether what stands before a message is one of them, with or without its folder. */
  static boolean has(String lead) {
    return NAMES.contains(lead.substring(lead.lastIndexOf('/') + 1));
  }
}
