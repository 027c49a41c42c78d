using Maestro.Plugins.Gates.Guard.CSharp;
using Maestro.Plugins.Gates.Guard.Scripts;
using Maestro.Plugins.Gates.Guard.Tests;
using Microsoft.CodeAnalysis;

namespace Maestro.Plugins.Gates.Guard;

/// <summary>The sources of one side of a change, read.</summary>
internal sealed class GuardedSources
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
