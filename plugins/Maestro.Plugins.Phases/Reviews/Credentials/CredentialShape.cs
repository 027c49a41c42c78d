using System.Text.RegularExpressions;

namespace Maestro.Plugins.Phases.Reviews.Credentials;

/// <summary>What credentials of a service look like.</summary>
/// <param name="Service">What they open.</param>
/// <param name="Hint">A piece that stands in every one of them.</param>
/// <param name="Shape">All of it; the group <c>drawn</c> is what a machine drew.</param>
internal sealed record CredentialShape(string Service, string Hint, Regex Shape);
