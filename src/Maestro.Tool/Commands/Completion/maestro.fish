# Completes 'dotnet maestro' and 'dotnet-maestro' in fish. Add to ~/.config/fish/config.fish:  dotnet maestro completion fish | source
function __maestro_suggest --argument-names skip
    set -l words (commandline --cut-at-cursor --tokenize) (commandline --cut-at-cursor --current-token)
    set -l tool $words[1..$skip]
    set -l line (string join ' ' -- $words[(math $skip + 1)..-1])
    $tool "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
function __maestro_of_dotnet
    set -l words (commandline --cut-at-cursor --tokenize)
    test (count $words) -ge 2; and test "$words[2]" = maestro
end
complete --command dotnet-maestro --arguments '(__maestro_suggest 1)'
complete --command dotnet --condition __maestro_of_dotnet --arguments '(__maestro_suggest 2)'
