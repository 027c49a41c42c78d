using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration;

/// <summary>The keys of <c>sandbox:</c>.</summary>
internal static class SandboxKeys
{
    public static readonly YamlKey<ChoiceShape<SandboxLevel>> Level = new("level", "auto: workspace where bubblewrap can be used, else none. none: programs may do what you may. workspace: they write their workspace and a home of their own alone, and do not see your home. no-network: the same, and no network but the gateway and hosts.", new(SandboxLevel.Auto));
    public static readonly YamlKey<ListShape> Writable = new("writable", "Further folders that programs may write, such as a package cache: absolute, or from ~.", new(new TextShape()));

    public static readonly YamlKey<ListShape> Readable = new("readable", "Folders and files of your home that programs may read, such as a tool's settings: absolute, or from ~.", new(new TextShape()));

    public static readonly YamlKey<ListShape> Hosts = new("hosts", "With no-network: hosts that programs may reach nevertheless, by TLS: a name, *.name for all below it, name:port for another port than 443.", new(new TextShape()));

    public static readonly MapShape Shape = new(Level, Writable, Readable, Hosts);
}
