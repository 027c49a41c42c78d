using System.Collections.Frozen;
using Maestro.Runtime.Secrets;

namespace Maestro.Runtime.Processes;

/// <summary>Which variables of our own environment a child may inherit. What is not named here does not pass.</summary>
internal static class EnvironmentAllowlist
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "TMPDIR", "TZ",
        "DOTNET_ROOT", "DOTNET_CLI_HOME", "DOTNET_CLI_TELEMETRY_OPTOUT", "DOTNET_NOLOGO",
        "NUGET_PACKAGES", "NUGET_HTTP_CACHE_PATH", "NUGET_CERT_REVOCATION_MODE",
        "JAVA_HOME", "GOPATH", "GOCACHE", "CARGO_HOME", "RUSTUP_HOME", "NVM_DIR", "PYENV_ROOT", "VIRTUAL_ENV",
        "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR",
        "SystemRoot", "SystemDrive", "windir", "ComSpec", "PATHEXT", "TEMP", "TMP", "USERPROFILE", "USERNAME", "APPDATA", "LOCALAPPDATA",
        "ProgramData", "ProgramFiles", "ProgramFiles(x86)", "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE");

    private static readonly string[] Prefixes = ["LC_", "XDG_"];

    /// <summary>Whether the variable is inherited without anybody asking for it.</summary>
    internal static bool Allows(string name) => !SecretNames.Is(name) && (Names.Contains(name) || HasAllowedPrefix(name));

    /// <summary>Whether configuration may let the variable through. An inherited <c>GIT_DIR</c> beats <c>git -C</c>, so never git's own.</summary>
    internal static bool MayPass(string name) => !name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase);

    private static bool HasAllowedPrefix(string name)
    {
        foreach (var prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
