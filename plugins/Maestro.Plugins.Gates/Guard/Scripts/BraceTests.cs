using System.Text.RegularExpressions;
using Maestro.Plugins.Gates.Guard.Tests;

namespace Maestro.Plugins.Gates.Guard.Scripts;

/// <summary>Tests of languages whose functions stand in braces: Go, Rust, and Java with its kin.</summary>
/// <param name="head">What a test's head reads like; group <c>name</c>, and <c>marks</c> for what stands above.</param>
/// <param name="start">What its assertions begin with.</param>
/// <param name="skip">What keeps it from running, above it or within.</param>
/// <param name="rules">What the assertions take.</param>
internal sealed class BraceTests(Regex head, Regex start, Regex skip, IReadOnlyList<StrengthRule> rules)
{
    private static readonly Regex Class = Patterns.Of(@"(?<marks>(@\w+(\([^)]*\))?\s+)*)(\w+\s+)*\b(class|object)\s+(?<name>\w+)[^{;]*\{");

    public static BraceTests Go { get; } = new(
        Patterns.Of(@"^func\s+(\([^)]*\)\s*)?(?<name>(Test|Fuzz|Example)\w*)\s*\([^)]*\)\s*\{"),
        Patterns.Of(@"\b[tbf]\.(Errorf?|Fatalf?|Fail|FailNow)\s*\(|\b(assert|require|is|qt|suite|s)\.[A-Z]\w+\s*\(|\bcmp\.Diff\s*\("),
        Patterns.Of(@"\b[tbf]\.(Skipf?|SkipNow)\s*\("),
        [
            StrengthRule.None(@"^(assert|require)\.(True\((t, )?true|False\((t, )?false|Equal\(t, (true, true|1, 1))"),
            StrengthRule.Presence(@"^(assert|require)\.(NotNil|NotEmpty|NoError|NotEqual|NotPanics|NotZero|IsType)\b|^if [^{]*(== nil|== """"|len\(\w+\) == 0)\s*\{"),
            StrengthRule.Value(@"^(assert|require|is|qt|suite|s)\.(Equal\w*|Exactly|ElementsMatch|Len|Nil|Empty|Zero|JSONEq|ErrorIs|EqualError|PanicsWith\w*|InDelta|InEpsilon)\b|^if [^{]*(!=|!reflect\.DeepEqual|!cmp\.Equal|!bytes\.Equal)[^{]*\{|^cmp\.Diff"),
        ]);

    public static BraceTests Rust { get; } = new(
        Patterns.Of(@"(?<marks>(#\[[^\]]*\]\s*)*#\[(\w+::)*(test|rstest|test_case|quickcheck|proptest)\b[^\]]*\]\s*(#\[[^\]]*\]\s*)*)(pub\s+)?(async\s+)?fn\s+(?<name>\w+)\s*\([^)]*\)[^{;]*\{"),
        Patterns.Of(@"\b(debug_)?(prop_)?assert(_\w+)?!\s*\(|\bpanic!\s*\("),
        Patterns.Of(@"#\[ignore\b[^\]]*\]|#\[cfg\((any\(\)|FALSE|never)[^\]]*\]"),
        [
            StrengthRule.None(@"^(prop_)?assert!\s*\(\s*(true|.*\|\| true)\s*[,)]|^assert_eq!\s*\(\s*(true, true|1, 1)"),
            StrengthRule.Presence(@"^assert_ne!|^(prop_)?assert!\s*\(.*\.is_(some|ok|err)\(\)"),
            StrengthRule.Value(@"^(debug_|prop_)?assert_(eq|matches|snapshot)\w*!|^(prop_)?assert!\s*\(.*=="),
        ]);

    public static BraceTests Java { get; } = new(
        Patterns.Of(@"(?<marks>(@[\w.]+(\([^)]*\))?\s+)*@(org\.junit\.\w*\.?)?(Test|ParameterizedTest|RepeatedTest|TestFactory|Property)\b(\([^)]*\))?\s+(@[\w.]+(\([^)]*\))?\s+)*)((public|protected|private|internal|static|final|suspend|open|override)\s+)*(fun\s+|[\w<>\[\],.?]+\s+)(?<name>\w+|`[^`]*`)\s*\([^)]*\)[^{;=]*[={]"),
        Patterns.Of(@"\b(Assert(ions)?\.)?(assert\w*|fail|verify\w*|expectThrows)\s*\(|\.should\w*\s*\("),
        Patterns.Of(@"@(Disabled\w*|Ignore|EnabledIf\w*|EnabledOn\w*)\b(\([^)]*\))?|\b(Assumptions\.)?(assumeTrue|assumeFalse|assumeThat|abort)\s*\("),
        [
            StrengthRule.None(@"assertTrue\(\s*true\s*[,)]|assertFalse\(\s*false\s*[,)]|assertThat\(true\)\.isTrue|assertNotNull\((this|"""")\)|\|\| true\b"),
            StrengthRule.Presence(@"assert(NotNull|NotEquals|NotSame|DoesNotThrow|InstanceOf)\(|\.(isNotNull|isNotEmpty|isNotEqualTo|isInstanceOf|isPresent|doesNotThrow\w*)\("),
            StrengthRule.Value(@"assert(Equals|ArrayEquals|IterableEquals|LinesMatch|Same|Null|Throws|ThrowsExactly)\w*\(|\.(isEqualTo|isSameAs|isNull|isEmpty|hasSize|containsExactly\w*|isExactlyInstanceOf|isCloseTo|hasMessage)\(|verify\w*\(|expectThrows|shouldBe|assert(True|That)\(.*(==|\.equals\()"),
        ]);

    public IEnumerable<GuardedTest> Read(string path, ScriptText text)
    {
        var classes = ReferenceEquals(this, Java) ? Class.Matches(text.Code).Select(m => (m.Index, Marks: m.Groups["marks"].Value, Name: m.Groups["name"].Value, End: text.Close(m.Index + m.Length - 1))).ToList() : [];
        foreach (Match match in head.Matches(text.Code))
        {
            var open = match.Index + match.Length - 1;
            var end = text.Code[open] == '{' ? text.Close(open) : text.Code.IndexOf('\n', open) is >= 0 and var line ? line : text.Code.Length - 1;
            var owner = classes.Where(c => c.Index < match.Index && match.Index < c.End).ToList();
            var code = text.Code[open..end];
            yield return new()
            {
                File = path,
                Line = Patterns.Line(text.Source, match.Groups["name"].Index),
                Owner = owner.Count > 0 ? owner[^1].Name : "",
                Name = match.Groups["name"].Value,
                Skip = First(match.Groups["marks"].Value) ?? owner.Select(c => First(c.Marks)).FirstOrDefault(s => s is not null) ?? First(code),
                Assertions = ScriptAssertions.In(text, open, end, start, rules, before: ReferenceEquals(this, Go) ? Condition : null),
                Body = ScriptBody.Words(code),
                Returns = ScriptBody.Returns(code),
                Swallows = ScriptBody.Swallows(code),
            };
        }
    }

    private string? First(string code) => skip.Match(code) is { Success: true } match ? match.Value.Trim() : null;

    // Go asserts by an if before the call; that is what tells how much it takes.
    private static string Condition(ScriptText text, Match match)
    {
        if (!match.Value.StartsWith('t') && !match.Value.StartsWith('b') && !match.Value.StartsWith('f'))
            return "";
        var brace = text.Code.LastIndexOf('{', Math.Max(match.Index - 1, 0));
        var line = brace < 0 ? 0 : text.Code.LastIndexOf('\n', brace) + 1;
        var written = brace < 0 ? "" : text.Source[line..(brace + 1)].Trim();
        return written.StartsWith("if ", StringComparison.Ordinal) || written.StartsWith("} else if ", StringComparison.Ordinal) ? written.Replace("} else ", "", StringComparison.Ordinal) + " " : "";
    }
}
