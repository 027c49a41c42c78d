using Maestro.Runtime.Checkpoints.Risks.Invocations;

namespace Maestro.Runtime.Checkpoints.Risks.Wrappers;

/// <summary>Programs that stand before the one they run, as a table.</summary>
internal sealed class PrefixWrapper : ICommandWrapper
{
    private const string Container = "-v -e -p -w -u -l -h -m -c -a --volume --env --env-file --publish --workdir --user --label --hostname --memory --cpus --cpu-shares --name --network --net --entrypoint --mount --platform --add-host --tmpfs --cap-add --cap-drop --security-opt --gpus --ulimit --shm-size --pull --restart --link --dns --ip --device --cidfile --expose --log-driver --log-opt --network-alias --pid --ipc --runtime --volumes-from --index --detach-keys -f --file --project-name --profile -n --namespace";

    /// <summary>The options of GNU parallel that have a value.</summary>
    public const string ForParallel = "-j -n -N -I -L -a -S -d --jobs --colsep --joblog --results --timeout --delay --retries";

    /// <summary>A wrapper.</summary>
    /// <param name="Programs">Its names.</param>
    /// <param name="Verbs">What it is told to do before; may be empty.</param>
    /// <param name="TakeValue">Its options that have a value.</param>
    /// <param name="Positionals">How many words stand before the program: a container, a time.</param>
    /// <param name="Assignments">Whether <c>NAME=value</c> may stand before.</param>
    /// <param name="Fed">Whether it gives the program more arguments.</param>
    private sealed record Row(string Programs, string Verbs = "", string TakeValue = "", int Positionals = 0, bool Assignments = false, bool Fed = false);

    private static readonly Row[] Rows =
    [
        new("env", "", "-u -C --unset --chdir --block-signal --default-signal", Assignments: true),
        new("sudo", "", "-u -g -h -p -C -T -r -t -D -R -U --user --group --host --prompt --chdir --chroot --role --type", Assignments: true),
        new("doas", "", "-u -C"),
        new("gosu|su-exec", "", "", 1),
        new("xargs", "", "-I -n -P -L -d -a -E -s --max-args --max-procs --max-lines --delimiter --arg-file --max-chars --replace", Fed: true),
        new("parallel", "", ForParallel, Fed: true),
        new("nohup|setsid|builtin|catchsegv|chronic|unbuffer|winpty|caffeinate|faketime|tsp|doppler|then|busybox|toybox|noglob|call|&|cross-env", "", "", Assignments: true),
        new("command", "", ""),
        new("exec", "", "-a"),
        new("time", "", "-f -o --format --output"),
        new("timeout|gtimeout", "", "-k -s --kill-after --signal", 1),
        new("nice", "", "-n --adjustment"),
        new("ionice", "", "-c -n -p --class --classdata"),
        new("stdbuf", "", "-i -o -e --input --output --error"),
        new("strace|ltrace", "", "-e -o -p -s -u -E -P -a -S"),
        new("chroot|taskset|arch-chroot", "", "--userspec --groups", 1),
        new("flock", "", "-w -E --timeout --conflict-exit-code", 1),
        new("unshare|systemd-run|xvfb-run|dbus-run-session|firejail|bwrap|numactl|retry", "", "-n -s -p -u --unit --property -d -t --delay --tries"),
        new("start|start-process|saps", "", "-WorkingDirectory -Verb"),
        new("npx|bunx|pipx|uvx", "", "-p --package --from --with --python"),
        new("pipx", "run", "--spec --python"),
        new("pnpm|yarn", "exec|dlx", "-C --filter --package -p"),
        new("npm|bun", "exec|x", "-p --package -w --workspace"),
        new("bundle|poetry|pipenv|rye|hatch|pdm|pixi|mise|rtx|asdf|rbenv|pyenv", "exec|run|x", "-C --directory --env -e"),
        new("uv", "run", "--with --python -p --group --extra --project --directory --package --env-file --with-requirements"),
        new("conda|mamba|micromamba", "run", "-n -p --name --prefix"),
        new("direnv", "exec", "", 1),
        new("dotnet", "tool run", ""),
        new("dotnet", "exec", "--runtimeconfig --depsfile --fx-version"),
        new("docker|podman|nerdctl", "exec|run", Container, 1),
        new("docker|podman", "container exec|run", Container, 1),
        new("docker|podman", "compose exec|run", Container, 1),
        new("docker-compose", "exec|run", Container, 1),
        new("kubectl|oc", "exec", "-n -c -f --namespace --container --context --kubeconfig", 1),
        new("git", "bisect run", ""),
        new("python|python3|py", "-m", ""),
        new("opam|nix", "exec|develop", "-c --command"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<Inner> Open(Invocation invocation)
    {
        // These two only tell where a program is.
        if (invocation.Name == "command" && invocation.Arguments is [['-', 'v' or 'V'], ..])
            return [];
        foreach (var row in Rows.Where(r => Verbs.Matches(invocation.Name, r.Programs)))
            if (After(row, invocation.Arguments) is { } start)
                return Inner.Of(invocation, start, fed: row.Fed);
        return [];
    }

    private static int? After(Row row, IReadOnlyList<string> arguments)
    {
        if (row.Verbs == "-m")
            return arguments.Contains("-m") ? arguments.TakeWhile(a => a != "-m").Count() + 1 : null;
        var begin = Verbs.End(arguments, row.Verbs.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (begin < 0)
            return null;
        var start = OptionScan.Pass(arguments, begin, row.TakeValue, row.Assignments) + row.Positionals;
        // kubectl exec pod -- rm: what stands behind is the program's.
        return start < arguments.Count && arguments[start] == "--" ? start + 1 : start;
    }
}
