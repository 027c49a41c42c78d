namespace Maestro.Runtime.Configuration.Detection;

/// <summary>Crates and workspaces of Rust.</summary>
internal static class Rust
{
    public static Ecosystem? In(Manifests files)
    {
        if (!files.Has("Cargo.toml"))
            return null;
        // A workspace's root may be a crate as well, and cargo then means that one alone.
        var all = files.Say("[workspace]", "Cargo.toml") ? " --workspace" : "";
        var gates = new List<DetectedGate> { new("build", $"cargo build{all}"), new("test", $"cargo test{all}"), new("format", "cargo fmt --check", Fix: "cargo fmt") };
        if (files.Has("clippy.toml", ".clippy.toml") || files.Say("lints.clippy]", "Cargo.toml"))
            gates.Add(new("lint", $"cargo clippy{all} --all-targets -- -D warnings", Fix: $"cargo clippy{all} --all-targets --fix --allow-dirty"));
        return new("Rust", "Cargo.toml", gates);
    }
}
