namespace Maestro.Plugins.Licences;

/// <summary>The licence a package says it has.</summary>
/// <param name="Package">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Expression">An SPDX expression; null when it names none.</param>
/// <param name="Source">The file that brings the package in, relative to the workspace.</param>
internal sealed record PackageLicence(string Package, string Version, string? Expression, string Source);
