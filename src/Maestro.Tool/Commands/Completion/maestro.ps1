# Completes 'dotnet-maestro' in PowerShell. Add to $PROFILE:  dotnet maestro completion pwsh | Out-String | Invoke-Expression
# 'dotnet maestro' as well, unless something else completes dotnet already: PowerShell has one completer for each command.
$maestro = {
    param($word, $ast, $cursor)
    $text = $ast.ToString()
    if ($cursor -gt $text.Length) { $text = $text.PadRight($cursor) }
    $text = $text.Substring(0, [Math]::Min($cursor, $text.Length))
    if ($text -match '^\s*dotnet\s+maestro\s') { $tool = 'dotnet'; $before = @('maestro') }
    elseif ($text -match '^\s*\S*dotnet-maestro(\.exe)?\s') { $tool = 'dotnet-maestro'; $before = @() }
    else { return }
    $line = $text.Substring($Matches[0].Length)
    & $tool @before "[suggest:$($line.Length)]" $line 2> $null | Where-Object { $_ -like "$word*" } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
Register-ArgumentCompleter -Native -CommandName dotnet-maestro -ScriptBlock $maestro
Register-ArgumentCompleter -Native -CommandName dotnet -ScriptBlock $maestro
