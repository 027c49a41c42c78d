using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Runtime.Tests.Plugins;

/// <summary>Compiles plugins, as a stranger would hand them in.</summary>
internal static class PluginSource
{
    /// <summary>What the SDK puts before every file.</summary>
    internal const string Usings = """
        global using System;
        global using System.IO;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using System.ComponentModel.DataAnnotations;
        global using Maestro;

        """;

    // Read once: a compilation that shares them takes a fraction of the time.
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Platform = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => f.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal))
            .Select(f => MetadataReference.CreateFromFile(f)),
    ]);

    internal static readonly string Contract = typeof(IAgent).Assembly.Location;

    /// <summary>Compiles a source to <c>folder/name/name.dll</c>.</summary>
    /// <returns>The folder.</returns>
    internal static string Compile(string folder, string name, string source, string? contract = null, params string[] references)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        Emit(Path.Combine(target, $"{name}.dll"), Usings + source, [contract ?? Contract, .. references]);
        return target;
    }

    /// <summary>Compiles one assembly.</summary>
    internal static void Emit(string dll, string source, params string[] references) => Emit(dll, [source], references);

    /// <summary>Compiles one assembly of several sources.</summary>
    internal static void Emit(string dll, IReadOnlyList<string> sources, string[] references)
    {
        var result = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(dll), sources.Select(s => CSharpSyntaxTree.ParseText(s)),
            [.. Platform.Value, .. references.Select(r => MetadataReference.CreateFromFile(r))], new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)).Emit(dll);
        Assert.That(result.Success, Is.True, string.Join('\n', result.Diagnostics));
    }

    /// <summary>A quality gate whose class, constructor and report a test chooses.</summary>
    internal static string Gate(
        string declaration = "public sealed class Mine", string constructor = "", string body = "\"fine\"", string attribute = "[Extension(\"mine\")]", string more = "") => $$"""
        {{attribute}}
        {{declaration}} : IQualityGate
        {
            {{constructor}}
            public Task<GateReport> JudgeAsync(GateContext context, CancellationToken ct) =>
                Task.FromResult(new GateReport { Gate = context.Name, Verdict = GateVerdict.Passed, Summary = {{body}} });
        }
        {{more}}
        """;
}
