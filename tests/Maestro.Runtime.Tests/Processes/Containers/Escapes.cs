namespace Maestro.Runtime.Tests.Processes.Containers;

/// <summary>The escapes that are tried.</summary>
internal static class Escapes
{
    internal static readonly IReadOnlyList<Escape> All =
    [
        new("child in the background", "$STAY &"),
        new("child that holds output", "$STAY & exit 0"),
        new("child that holds nothing", "$STAY > /dev/null 2>&1 < /dev/null &"),
        new("nohup", "nohup $STAY > /dev/null 2>&1 &"),
        new("own session", "setsid $STAY &"),
        new("own session that holds nothing", "setsid $STAY > /dev/null 2>&1 < /dev/null &"),
        new("own session by a fork", "setsid -f $STAY > /dev/null 2>&1"),
        new("nohup in its own session", "setsid nohup $STAY > /dev/null 2>&1 &"),
        new("double fork", "( ( $STAY & ) & )"),
        new("double fork in its own session", "( setsid sh -c '( $STAY & )' & )"),
        new("triple fork, each in its own session", "setsid sh -c 'setsid sh -c \"setsid $STAY &\" &' &"),
        new("cleared environment", "env -i /usr/bin/env sleep ${STAY#sleep } &"),
        new("cleared environment in its own session", "env -i /usr/bin/setsid /bin/sleep ${STAY#sleep } > /dev/null 2>&1 < /dev/null & sleep 0.1"),
        new("ignores INT and TERM", "trap '' INT TERM; $STAY & exit 0"),
        new("ignores what can be ignored, in its own session", "trap '' HUP INT QUIT TERM USR1 USR2 PIPE ALRM; setsid $STAY & exit 0"),
        new("stopped", "$STAY & kill -STOP $!"),
        new("stopped in its own session", "setsid $STAY & sleep 0.1; kill -STOP $!"),
        new("relay: each starts the next and goes", "relay() { [ $1 -gt 0 ] && ( setsid sh -c 'true' ; relay $(($1 - 1)) & ) || $STAY & }; relay 5"),
        new("storm of forks", "i=0; while [ $i -lt 60 ]; do setsid $STAY > /dev/null 2>&1 & i=$((i + 1)); done"),
        new("under another name", "cp $(command -v sleep) ./innocent && setsid ./innocent ${STAY#sleep } &  sleep 0.1"),
        new("with its program deleted", "cp $(command -v sleep) ./gone && { setsid ./gone ${STAY#sleep } & sleep 0.1; rm gone; }"),
        new("in a folder that is gone", "mkdir gone && cd gone && { setsid $STAY & sleep 0.1; rmdir ../gone; }"),
        new("parent that kills itself", "setsid $STAY & kill -KILL $$"),
        new("waits for a pipe nobody writes", "mkfifo p; setsid sh -c '$STAY; cat < p' &"),
        new("comes back when it is told to go", "sh -c 'trap \"setsid $STAY & exit\" TERM INT; while :; do sleep 0.05; done' & sleep 0.2"),
        new("lowest priority", "setsid nice -n 19 $STAY &"),
    ];
}
