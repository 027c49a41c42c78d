using System.Globalization;
using Maestro;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks.Plugins;

/// <summary>Plugins compiled here, each a real assembly in a folder of its own: an extension, its options, a service of its own; every second one brings a library.</summary>
internal static class PluginSet
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Platform = new(() =>
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll").Select(f => MetadataReference.CreateFromFile(f)),
        MetadataReference.CreateFromFile(typeof(IQualityGate).Assembly.Location),
    ]);

    /// <summary>Name of a plugin, its folder, its dll and its extension.</summary>
    internal static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"Plugin{index:00}");

    /// <summary>Compiles them.</summary>
    internal static void Make(string folder, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var name = Name(i);
            var own = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
            var library = Path.Combine(own, "Library.dll");
            if (i % 2 == 1)
                Compile(library, Library(i));
            Compile(Path.Combine(own, $"{name}.dll"), Plugin(name, usesLibrary: i % 2 == 1), i % 2 == 1 ? [MetadataReference.CreateFromFile(library)] : []);
        }
    }

    private static void Compile(string dll, string source, params IEnumerable<MetadataReference> more)
    {
        var made = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(dll), [CSharpSyntaxTree.ParseText(source)], [.. Platform.Value, .. more],
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release)).Emit(dll);
        if (!made.Success)
            throw new InvalidOperationException(string.Join('\n', made.Diagnostics));
    }

    private static string Plugin(string name, bool usesLibrary) => $$"""
        using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks; using Maestro;
        [assembly: System.Reflection.AssemblyVersion("1.0.0.0")]
        namespace {{name}};
        public sealed class GateOptions
        {
            public string Pattern { get; set; } = "*";
            public int Most { get; set; } = 3;
            public bool Strict { get; set; }
            public List<string> Names { get; set; } = [];
        }
        public interface IFindings { IReadOnlyList<GateFinding> Of(GateContext context); }
        internal sealed class Findings : IFindings
        {
            public Findings() => Level = {{(usesLibrary ? "Library.Rules.Level(\"x\")" : "1")}};
            public int Level { get; }
            public IReadOnlyList<GateFinding> Of(GateContext context) => Enumerable.Range(0, Level).Select(i => new GateFinding(context.Name + i)).ToList();
        }
        [Extension("{{name}}", Summary = "Judges by pattern.")]
        public sealed class Gate(GateOptions options, IFindings findings) : IQualityGate
        {
            public async Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken)
            {
                await Task.Yield();
                var found = findings.Of(context);
                return new GateReport { Gate = context.Name, Verdict = found.Count > options.Most ? GateVerdict.Failed : GateVerdict.Passed, Summary = options.Pattern, Findings = found };
            }
        }
        """;

    // Two hundred methods, as a small library has.
    private static string Library(int index) => $$"""
        [assembly: System.Reflection.AssemblyVersion("{{index}}.0.0.0")]
        namespace Library;
        public static class Rules
        {
            public static int Level(string text) => text.Length + M0(0);
            {{string.Join('\n', Enumerable.Range(0, 200).Select(m => $"public static int M{m}(int x) => x * {m} + {index};"))}}
        }
        """;
}
