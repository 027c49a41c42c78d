using NuGet.Frameworks;
using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Projects;

/// <summary>A package that a project references for one of its target frameworks, as MSBuild evaluated it.</summary>
/// <param name="Project">The project, relative, with forward slashes.</param>
/// <param name="Framework">The target framework.</param>
/// <param name="Package">The package's id.</param>
/// <param name="Range">The versions it may have.</param>
internal sealed record PackageUse(string Project, NuGetFramework Framework, string Package, VersionRange Range);
