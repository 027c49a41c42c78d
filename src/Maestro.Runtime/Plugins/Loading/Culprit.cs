using System.Diagnostics;
using System.Runtime.Loader;
using Maestro.Runtime.Plugins.Composition;

namespace Maestro.Runtime.Plugins.Loading;

/// <summary>Tells which extension ends the process.</summary>
internal static class Culprit
{
    private static readonly ExtensionKind[][] InnermostFirst = [[ExtensionKind.Agent, ExtensionKind.Gate, ExtensionKind.Decision], [ExtensionKind.Recovery], [ExtensionKind.Phase]];

    /// <summary>The extensions whose code is on the stack; empty when no plugin's is.</summary>
    /// <remarks>
    /// An extension whose class is on the stack is meant; where only other code of its plugin is, or of a library beside it, those of the plugin that are being called.
    /// </remarks>
    /// <param name="stacks">The stacks, the innermost first.</param>
    /// <param name="loaded">The plugins that were loaded.</param>
    /// <param name="calls">Which extensions are being called.</param>
    public static IReadOnlyList<ProvidedExtension> OnStack(IEnumerable<StackTrace> stacks, IReadOnlyList<LoadedPlugin> loaded, Calls calls)
    {
        foreach (var frame in stacks.SelectMany(stack => stack.GetFrames()))
        {
            if (frame.GetMethod()?.DeclaringType is not { } type || AssemblyLoadContext.GetLoadContext(type.Assembly) is not { } context || context == AssemblyLoadContext.Default)
                continue;
            if (loaded.FirstOrDefault(p => AssemblyLoadContext.GetLoadContext(p.Assembly) == context) is not { Manifest: var plugin })
                continue;
            var named = plugin.Extensions.Where(e => e.TypeName == Outermost(type).FullName).ToList();
            if (named.Count == 0)
                named = [.. plugin.Extensions.Where(e => calls.UnderWay.Contains((e.Kind, e.Id)))];
            if (named.Count > 0)
                return [.. named.Select(extension => new ProvidedExtension(plugin, extension))];
        }
        return [];
    }

    /// <summary>
    /// The extension that called <see cref="Environment.Exit(int)"/>: the only one that is being called, or the only innermost one, of a plugin whose code has
    /// such a call. Null when it could be more than one. The runtime tells of the exit on a thread of its own, so there is no stack to look at.
    /// </summary>
    /// <param name="loaded">The plugins that were loaded.</param>
    /// <param name="calls">Which extensions are being called.</param>
    public static ProvidedExtension? OfExit(IReadOnlyList<LoadedPlugin> loaded, Calls calls)
    {
        var underWay = calls.UnderWay;
        var able = loaded.Where(p => p.Manifest.CallsExit)
            .SelectMany(p => p.Manifest.Extensions.Where(e => underWay.Contains((e.Kind, e.Id))).Select(e => new ProvidedExtension(p.Manifest, e))).ToList();
        return InnermostFirst.Select(kinds => able.Where(a => kinds.Contains(a.Extension.Kind)).ToList()).FirstOrDefault(found => found.Count > 0) is [var only] ? only : null;
    }

    // What the compiler makes of lambdas and async methods is nested in the class they are written in.
    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
