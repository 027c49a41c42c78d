namespace Maestro.Runtime.Recovery.Classification.Rules;

/// <summary>How tools say that somebody else was busy, slow or out of reach.</summary>
internal static class TransientLines
{
    /// <summary>The last of several tries, of which pip warns and then speaks as of a missing package.</summary>
    public static LineRules GivenUp { get; } = new("""
        the last try failed :: ^WARNING: Retrying \(Retry\(total=0\b|^warning: spurious network error \(1 tr(y|ies) remaining\)
        """);

    /// <summary>The table.</summary>
    public static LineRules Rules { get; } = new("""
        too many requests :: \brate.?limit(s|ed|ing)?\b|\btoo ?many ?requests\b|\b(HTTP|status|code|error:?|returned)( code)?:? 429\b|\b429 \(?Too\b|^\S* ?429 |rate_limit_error|RESOURCE_EXHAUSTED|\bquota exceeded for quota metric|SlowDown
        a server is in trouble :: \b(50[0234]|52[0-9]) (Internal Server Error|Bad Gateway|Service (Temporarily )?Unavailable|Gateway Time-?out|Server Error|\(?[A-Z])|(returned error|status( code)?|HTTP(/[0-9.]+)?|ERROR|code:?|response)[: ]+\(?(50[0234]|52[0-9])\b|\bE50[0234]\b|does not indicate success: 5[0-9]{2}|\boverloaded(_error)?\b|\bservice (is )?(temporarily )?unavailable\b|\bbad gateway\b|\bgateway time-?out\b|\binternal server error\b|temporarily unavailable
        a connection broke :: \bconnection (was )?(reset|aborted|closed|broken)\b|\bECONNRESET\b|\bECONNABORTED\b|\bEPIPE\b|\bsocket hang ?up\b|\bbroken pipe\b|remote end (hung up|closed connection)|\bunexpected EOF\b|\bearly EOF\b|RPC failed|Recv failure|forcibly closed by the remote host|unexpected disconnect while reading|transfer closed with|The response ended prematurely|IncompleteRead|premature(ly)? (close|end)|stream .*(INTERNAL_ERROR|was not closed cleanly)|ERR_STREAM_PREMATURE_CLOSE|connection lost
        nobody answers there :: \bconnection refused\b|\bECONNREFUSED\b|actively refused|\bnetwork is unreachable\b|\bENETUNREACH\b|\bEHOSTUNREACH\b|\bno route to host\b|Failed to (establish a new connection|connect to)|NewConnectionError|Could not connect to|Unable to connect to|The network is (down|unreachable)|fetch failed
        an answer took too long :: \b(connection|connect|read|request|operation|handshake|i/o|socket|network|download) ?(has |was )?(timed out|timeout)\b|\bETIMEDOUT\b|\bESOCKETTIMEDOUT\b|\bERR_SOCKET_TIMEOUT\b|\bEIDLETIMEOUT\b|handshake timeout|ReadTimeout(Error)?\b|ConnectTimeout(Error)?\b|Client\.Timeout exceeded|context deadline exceeded|request canceled.*waiting for connection|HttpClient\.Timeout|Operation too slow|\bTimed? ?out (while )?(waiting for|reading|downloading|fetching|was reached)|UND_ERR_\w*TIMEOUT|Timeout waiting to lock|npm (ERR!|error) network timeout
        a name is not resolved :: \bcould not resolve (host|hostname|proxy)\b|\btemporary failure (in name resolution|resolving)\b|\bname or service not known\b|\bEAI_AGAIN\b|\bENOTFOUND\b|\bgetaddrinfo\b|\bno such host\b|\bunable to resolve host\b|UnknownHostException|Unknown host|nodename nor servname|NameResolutionError|Name does not resolve|No address associated with hostname|server misbehaving
        a feed is out of reach :: Unable to load the service index for source|Could not transfer (artifact|metadata)|Could not (GET|HEAD) '|Unable to fetch some archives|^E: Failed to fetch|^(Err|W):? ?Failed to fetch|Failed to (download|fetch) .* from|Hash Sum mismatch|failed to (download|fetch|query|load) (from )?(.*registry|.*index|replaced source)|spurious network error|[Uu]nable to update registry|download of config\.json failed|There appears to be trouble with your network connection|npm (ERR!|error) network|An unexpected error occurred: "https?://
        a lock is held :: (index|HEAD|packed-refs|config|shallow)\.lock'?: File exists|Unable to create '.*\.lock'|Another git process seems to be running|cannot lock ref|could not lock config file|\bcould not get lock\b|\bUnable to (acquire|lock)\b.*\b(lock|directory)\b|Unable to lock directory|(dpkg|apt).*is locked|is being used by another process|used by another process|\bdatabase is locked\b|\bEBUSY\b|\bELOCKED\b|resource busy|Text file busy|Resource temporarily unavailable|waiting for cache lock|file is locked by|The process cannot access the file|Waiting for another (flutter|process)|The file .* is locked|lock file .* is held
        a port is taken :: \baddress already in use\b|\bEADDRINUSE\b|port is already allocated|Only one usage of each socket address
        curl's code for a network :: ^curl: \((5|6|7|16|18|28|35|52|55|56|92|95)\)
        an npm error of the network :: ^npm (ERR!|error) (code )?(ECONNRESET|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|E429|E50[0234]|ENETUNREACH|FETCH_ERROR)\b|ERR_PNPM_META_FETCH_FAIL|ERR_PNPM_FETCH_(429|50[0-9])
        asked to try again :: \b(please )?(try|retry) again (later|in (a few|[0-9]+))|[Gg]iving up after [0-9]+ (attempts|tries|retries)|[Mm]ax retries exceeded
        """);
}
