using Maestro.Plugins.Gates.Guard.CSharp;
using Maestro.Plugins.Gates.Guard.Proofs;
using Maestro.Plugins.Gates.Guard.Rules;
using Maestro.Plugins.Gates.Guard.Scripts;
using Maestro.Plugins.Gates.Guard.Tests;
using Microsoft.CodeAnalysis;

namespace Maestro.Plugins.Gates.Guard;

/// <summary>Everything by which a change weakens what proves the work.</summary>
internal static class Weakenings
{
    private static readonly (Func<GuardedChange, bool> Reads, Func<GuardedChange, IEnumerable<Weakening>> Compare)[] ByFile =
    [
        (MSBuildRules.Reads, MSBuildRules.Compare), (EditorConfigRules.Reads, EditorConfigRules.Compare), (LinterRules.Reads, LinterRules.Compare),
        (CiFiles.Reads, CiFiles.Compare), (MaestroFile.Reads, MaestroFile.Compare), (PackageScripts.Reads, PackageScripts.Compare), (Thresholds.Reads, Thresholds.Compare),
        (Solutions.Reads, Solutions.Compare),
    ];

    /// <summary>Whether a file of this path is looked at.</summary>
    public static bool Reads(string path)
    {
        var change = new GuardedChange(path, null, null);
        return change.Extension == ".cs" || ScriptSyntax.Of(change.Extension) is not null || ByFile.Any(file => file.Reads(change));
    }

    /// <summary>Finds them.</summary>
    public static IReadOnlyList<Weakening> Find(IReadOnlyList<GuardedChange> changes)
    {
        var (before, after) = (new Side(), new Side());
        foreach (var change in changes)
        {
            before.Add(change.Path, change.Before);
            after.Add(change.Path, change.After);
        }
        return
        [
            .. TestComparer.Compare(before.Tests, after.Tests),
            .. Suppressions.Compare(before.Picked, after.Picked).Select(w => w with { Kind = WeakeningKind.TestSkipped, What = w.What.Replace("lets something pass", "keeps other tests from running", StringComparison.Ordinal) }),
            .. Suppressions.Compare(before.Suppressed, after.Suppressed),
            .. changes.SelectMany(change => ByFile.Where(file => file.Reads(change)).SelectMany(file => file.Compare(change))),
        ];
    }

    /// <summary>The sources of one side of the change.</summary>
    private sealed class Side
    {
        private readonly List<(string Path, SyntaxNode Root)> csharp = [];
        private readonly List<GuardedTest> scripts = [];

        public List<(string Path, string Text, int Line)> Suppressed { get; } = [];

        public List<(string Path, string Text, int Line)> Picked { get; } = [];

        public IReadOnlyList<GuardedTest> Tests => [.. CSharpTests.Read(csharp), .. scripts];

        public void Add(string path, string? source)
        {
            if (source is null)
                return;
            var extension = Path.GetExtension(path).ToLowerInvariant();
            if (extension == ".cs")
            {
                var root = CSharpTests.Parse(source);
                csharp.Add((path, root));
                Suppressed.AddRange(CSharpSuppressions.Read(root).Select(s => (path, s.Text, s.Line)));
            }
            else if (ScriptSyntax.Of(extension) is { } syntax)
            {
                var text = ScriptText.Of(source, syntax);
                scripts.AddRange(Read(path, text, syntax));
                Suppressed.AddRange(ScriptSuppressions.Read(text).Select(s => (path, s.Text, s.Line)));
                Picked.AddRange((syntax == ScriptSyntax.JavaScript ? JavaScriptTests.Picked(text) : syntax == ScriptSyntax.Python ? PythonTests.Modules(text) : []).Select(p => (path, p.Text, p.Line)));
            }
        }

        private static IEnumerable<GuardedTest> Read(string path, ScriptText text, ScriptSyntax syntax) =>
            syntax == ScriptSyntax.JavaScript ? JavaScriptTests.Read(path, text)
            : syntax == ScriptSyntax.Python ? PythonTests.Read(path, text)
            : (syntax == ScriptSyntax.Go ? BraceTests.Go : syntax == ScriptSyntax.Rust ? BraceTests.Rust : BraceTests.Java).Read(path, text);
    }
}
