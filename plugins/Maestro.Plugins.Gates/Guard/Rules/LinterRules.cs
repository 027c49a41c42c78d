using System.Text.RegularExpressions;

namespace Maestro.Plugins.Gates.Guard.Rules;

/// <summary>Rules of ESLint, TypeScript, ruff, mypy, pylint, golangci-lint and the like in files of their own.</summary>
internal static class LinterRules
{
    private static readonly Regex Files = Patterns.AnyCase(
        @"^(\.eslintrc(\..+)?|eslint\.config\.[cm]?[jt]s|\.eslintignore|biome\.jsonc?|\.oxlintrc\.json|tslint\.json|tsconfig[^/]*\.json|pyproject\.toml|setup\.cfg|tox\.ini|mypy\.ini|\.mypy\.ini|\.flake8|\.?ruff\.toml|\.pylintrc|pylintrc|pytest\.ini|pyrightconfig\.json|\.golangci\.(ya?ml|toml|json)|clippy\.toml|Cargo\.toml|stylecop\.json|.+\.ruleset|checkstyle\.xml|detekt\.ya?ml|package\.json)$");

    private static readonly Regex Severity = Patterns.Of(@"^['""]?(?<rule>@?[a-zA-Z][\w@/.-]*)['""]?\s*[:=]\s*\[?\s*['""]?(?<level>off|warn|error|info|allow|deny|forbid|0|1|2)\b['""]?");
    private static readonly Regex Key = Patterns.Of(@"^['""]?(?<key>[\w.-]+)['""]?\s*[:=]");
    private static readonly Regex Ignoring = Patterns.AnyCase(@"(^|[-_.])(ignore|ignores|ignored|extend-ignore|per-file-ignores|extend-per-file-ignores|ignorePatterns|disable|disabled|disable_error_code|exclude|excludes|exclusions|extend-exclude|omit|skip|skips|exclude_lines|exclude_also|norecursedirs|linters-exclude|exclude-rules|testPathIgnorePatterns|modulePathIgnorePatterns|coveragePathIgnorePatterns|noinspection|suppress)$");
    private static readonly Regex Enabling = Patterns.AnyCase(@"^(select|extend-select|enable|enabled|plugins|extends|enable_error_code)$");
    private static readonly Regex Strict = Patterns.AnyCase(@"^['""]?(?<key>strict\w*|no(Implicit|Unused|Unchecked|Fallthrough|PropertyAccess)\w+|disallow_\w+|warn_\w+|check_untyped_defs|no_implicit_\w+|exactOptionalPropertyTypes|xfail_strict)['""]?\s*[:=]\s*true\b");
    private static readonly Regex Lax = Patterns.AnyCase(@"^['""]?(?<key>ignore_errors|ignore_missing_imports|allow_\w+|skipLibCheck|issues-exit-code|exit-zero|checkJs.*false|follow_imports\s*=\s*.?skip)['""]?\s*[:=]\s*(true|0|.?skip)");
    private static readonly Regex Word = Patterns.Of(@"[\p{L}\p{N}_*@][\p{L}\p{N}_*@/.-]*");

    public static bool Reads(GuardedChange change) => Files.IsMatch(change.Name);

    public static IEnumerable<Weakening> Compare(GuardedChange change)
    {
        Weakening Relaxed(string what, int line, string before, string name) => new(WeakeningKind.RuleRelaxed, change.Path, line, what, before, name, change.Name);

        var lines = LineChange.Of(change);
        if (change.Name == ".eslintignore")
        {
            foreach (var (text, line) in lines.Added.Where(l => !l.Text.StartsWith('#') && !l.Text.StartsWith('!')))
                yield return Relaxed($"{text} is not linted any more", line, "", text);
            yield break;
        }
        // A file that is gone is told by what it held.
        var (before, after) = (Rules(change.Before), Rules(change.After));
        foreach (var (rule, was) in before)
            if (was.Level > 0 && after.GetValueOrDefault(rule).Level < was.Level)
                yield return Relaxed($"rule {rule} is {(after.TryGetValue(rule, out var now) ? now.Written : "not set any more")}", after.GetValueOrDefault(rule).Line, was.Written, rule);
        foreach (var (rule, now) in after)
            if (now.Level == 0 && !before.ContainsKey(rule))
                yield return Relaxed($"rule {rule} is off", now.Line, "", rule);
        foreach (var (text, _) in lines.Gone)
            if (Strict.Match(text) is { Success: true } strict && !lines.Added.Any(a => Strict.Match(a.Text) is { Success: true } s && s.Groups["key"].Value == strict.Groups["key"].Value))
                yield return Relaxed($"{strict.Groups["key"].Value} is not on any more", 0, text, strict.Groups["key"].Value);
        foreach (var (text, line) in lines.Added)
            if (Lax.Match(text) is { Success: true } lax)
                yield return Relaxed($"{text}", line, "", lax.Groups["key"].Value);
        var (ignored, enabled) = (Listed(change.After, Ignoring), Listed(change.Before, Enabling));
        foreach (var (word, line) in ignored.ExceptBy(Listed(change.Before, Ignoring).Select(w => w.Word), w => w.Word))
            yield return Relaxed($"{word} is left out", line, "", word);
        if (change.Name != "package.json")
            foreach (var (word, _) in enabled.ExceptBy(Listed(change.After, Enabling).Select(w => w.Word), w => w.Word))
                yield return Relaxed($"{word} is not asked for any more", 0, word, word);
    }

    private static Dictionary<string, (int Level, string Written, int Line)> Rules(string? text)
    {
        var found = new Dictionary<string, (int, string, int)>();
        var number = 0;
        foreach (var line in (text ?? "").Split('\n').Select(l => l.Trim()))
        {
            number++;
            // Several may stand on a line.
            foreach (var part in line.Split(['{', ',']).Select(p => p.Trim()))
                if (Severity.Match(part) is { Success: true } rule)
                    found[rule.Groups["rule"].Value] = (rule.Groups["level"].Value switch { "off" or "0" or "allow" => 0, "warn" or "1" or "info" => 1, _ => 2 }, part, number);
        }
        return found;
    }

    // Words below a key, on its own line or on those that follow until the next key.
    private static List<(string Word, int Line)> Listed(string? text, Regex keys)
    {
        var found = new List<(string, int)>();
        var (within, open, number, indent) = (false, 0, 0, 0);
        foreach (var raw in (text ?? "").Split('\n'))
        {
            number++;
            var line = raw.Split('#')[0].TrimEnd();
            var content = line.Trim();
            if (content.Length == 0)
                continue;
            var at = line.Length - line.TrimStart().Length;
            if (content.StartsWith('[') && open == 0)
                within = keys.IsMatch(content.Trim('[', ']').Split('.')[^1]);
            else if (open == 0 && Key.Match(content) is { Success: true } key && !(within && at > indent))
            {
                within = keys.IsMatch(key.Groups["key"].Value);
                indent = at;
                content = content[key.Length..];
            }
            if (!within)
                continue;
            open = Math.Max(0, open + content.Count(c => c is '[' or '{') - content.Count(c => c is ']' or '}'));
            found.AddRange(Word.Matches(content).Where(w => w.Value is not ("true" or "false")).Select(w => (w.Value, number)));
        }
        return found;
    }
}
