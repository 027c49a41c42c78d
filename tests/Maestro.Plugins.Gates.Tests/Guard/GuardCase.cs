using Maestro.Plugins.Gates.Guard;

namespace Maestro.Plugins.Gates.Tests.Guard;

/// <summary>A change with the codes the guard is to find in it; none where it weakens nothing.</summary>
internal sealed record GuardCase(string Name, string[] Codes, params GuardedChange[] Changes)
{
    public static GuardCase Weak(string name, string code, string path, string? before, string? after) => new(name, [code], new GuardedChange(path, before, after));

    public static GuardCase Fine(string name, string path, string? before, string? after) => new(name, [], new GuardedChange(path, before, after));

    public override string ToString() => Name;
}
