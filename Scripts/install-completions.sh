#!/bin/sh
# Has a regesta write its completions for shells to where these look: install-completions.sh REGESTA SHARE
set -eu
regesta=$1
share=$2

install_for() {
  install -d "$(dirname "$2")"
  "$regesta" --generate-completion-script "$1" > "$2"
  chmod 644 "$2"
}

install_for bash "$share/bash-completion/completions/regesta"
install_for zsh "$share/zsh/site-functions/_regesta"
install_for fish "$share/fish/vendor_completions.d/regesta.fish"
