using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace UpgradeBench.Packages;

/// <summary>Compiles the code of made packages.</summary>
internal static class MadeAssembly
{
    /// <summary>The assembly of a package for one target framework.</summary>
    /// <param name="package">The package.</param>
    /// <param name="framework">The framework.</param>
    /// <param name="others">The packages that are made beside it.</param>
    public static byte[] Of(Made package, string framework, IReadOnlyList<Made> others)
    {
        var called = package.Needs.Select(need => others.First(other => other.Id == need.Id)).ToList();
        var compilation = CSharpCompilation.Create(
            package.Id,
            [CSharpSyntaxTree.ParseText(MadeCode.Of(package, called.Select(other => other.Id))), CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{package.Version.Split('-')[0]}.0\")]")],
            // Nothing of another package is called but what all its versions have.
            StandardReferences.Of(framework).Concat(called.Select(other => MetadataReference.CreateFromImage(Of(other, StandardReferences.Framework, others)))),
            new(package.Kind == MadeKind.Tool ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, deterministic: true));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success ? image.ToArray() : throw new InvalidOperationException($"{package.Id} {package.Version}: {string.Join('\n', result.Diagnostics)}");
    }
}
