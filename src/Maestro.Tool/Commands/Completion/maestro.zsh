# Completes 'dotnet maestro' and 'dotnet-maestro' in zsh. Add to ~/.zshrc, after compinit:  eval "$(dotnet maestro completion zsh)"
_maestro_suggest() {
  local tool=$1 first=$2
  local line="${(j: :)words[first,CURRENT]}"
  local -a found
  found=("${(@f)$(${(z)tool} "[suggest:${#line}]" "$line" 2> /dev/null)}")
  found=(${found:#})
  (( ${#found} )) && compadd -a found || _files
}
_maestro_tool() { _maestro_suggest dotnet-maestro 2 }
_maestro_dotnet() {
  if [[ ${words[2]} == maestro ]] && (( CURRENT > 2 )); then
    _maestro_suggest 'dotnet maestro' 3
  elif [[ -n $_maestro_dotnet_before ]]; then
    $_maestro_dotnet_before
  fi
}
# Whatever completed dotnet before still does.
[[ ${_comps[dotnet]:-} != _maestro_dotnet ]] && _maestro_dotnet_before=${_comps[dotnet]:-}
compdef _maestro_tool dotnet-maestro
compdef _maestro_dotnet dotnet
