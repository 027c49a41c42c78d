namespace UpgradeBench.Packages;

/// <summary>A version of a package that is made for a shape.</summary>
/// <param name="Id">The package.</param>
/// <param name="Version">Its version.</param>
internal sealed record Made(string Id, string Version)
{
    /// <summary>Whether what the shapes' code calls is gone from it: no such code compiles any more.</summary>
    public bool Breaks { get; init; }

    /// <summary>Whether it answers something else: code compiles, and its tests fail.</summary>
    public bool Differs { get; init; }

    /// <summary>Whether an analyzer in it warns of calls of <c>Old()</c>, with a fix that takes <c>Version</c>.</summary>
    public bool Fixes { get; init; }

    /// <summary>The target frameworks it is for.</summary>
    public IReadOnlyList<string> Frameworks { get; init; } = [StandardReferences.Framework];

    /// <summary>The packages it needs, each with a range. Those that are made as well are also called by its code.</summary>
    public IReadOnlyList<(string Id, string Range)> Needs { get; init; } = [];

    /// <summary>Its licence, as an SPDX expression.</summary>
    public string Licence { get; init; } = "MIT";

    /// <summary>Whether its feed says that nobody should use it any more; only a feed over HTTP can.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Whether its feed knows of a vulnerability of it; only a feed over HTTP can.</summary>
    public bool Vulnerable { get; init; }

    /// <summary>What sort of package it is.</summary>
    public MadeKind Kind { get; init; }
}
