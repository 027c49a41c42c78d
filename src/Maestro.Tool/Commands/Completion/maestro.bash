# Completes 'dotnet maestro' and 'dotnet-maestro' in bash. Add to ~/.bashrc:  eval "$(dotnet maestro completion bash)"
_maestro_complete() {
  local first=1
  [ "${COMP_WORDS[0]##*/}" = dotnet ] && first=2
  local line="${COMP_WORDS[*]:first:COMP_CWORD-first}" word="${COMP_WORDS[COMP_CWORD]}"
  line="${line:+$line }$word"
  local IFS=$'\n'
  # shellcheck disable=SC2207
  COMPREPLY=($(compgen -W "$("${_maestro_tool[@]}" "[suggest:${#line}]" "$line" 2> /dev/null)" -- "$word"))
}
_maestro_dotnet_complete() {
  if [ "${COMP_WORDS[1]}" = maestro ] && [ "$COMP_CWORD" -gt 1 ]; then
    local _maestro_tool=(dotnet maestro)
    _maestro_complete
  elif [ -n "$_maestro_dotnet_before" ]; then
    "$_maestro_dotnet_before" "$@"
  fi
}
_maestro_tool_complete() {
  local _maestro_tool=(dotnet-maestro)
  _maestro_complete
}
# Whatever completed dotnet before still does.
_maestro_dotnet_before=$(complete -p dotnet 2> /dev/null | sed -n 's/.*-F \([^ ]*\).*/\1/p')
[ "$_maestro_dotnet_before" = _maestro_dotnet_complete ] && _maestro_dotnet_before=
complete -o default -F _maestro_dotnet_complete dotnet
complete -o default -F _maestro_tool_complete dotnet-maestro
