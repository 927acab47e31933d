using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BinhHoa2.Tests.Mail;

/// <summary>Enough of RFC 5321 on loopback to receive letters and to fail in the ways servers do.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    /// <summary>Answers of a rule that close the connection, or leave the client waiting.</summary>
    public const string Drop = "drop";
    public const string Silence = "silence";

    /// <summary>The name a rule sees for the end of the data, after the letter was taken in.</summary>
    public const string EndOfData = ".";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Func<string, string?> rule;
    private readonly Task serving;
    private int connections;

    /// <param name="rule">Given a command line, the reply instead of the usual one; null for the usual one.</param>
    public SmtpSink(Func<string, string?>? rule = null)
    {
        this.rule = rule ?? (_ => null);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>What a reply to a command line waits for: a server takes its time. A letter is taken in before.</summary>
    public Func<string, Task> Before { get; init; } = _ => Task.CompletedTask;

    public int Connections => connections;

    public ConcurrentQueue<string> Commands { get; } = [];

    /// <summary>What was taken in: answered with 250, or the connection lost before the answer.</summary>
    public ConcurrentQueue<string> Taken { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await serving;
        listener.Dispose();
        closing.Dispose();
    }

    private async Task ServeAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(closing.Token);
                Interlocked.Increment(ref connections);
                talks.Add(TalkAsync(client));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var owned = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            string? line = "CONNECT";
            while (line is not null && await ReplyAsync(writer, line) is { } reply && line != "QUIT")
            {
                if (line == "DATA" && reply[0] == '3' && await TakeAsync(reader, writer) is null)
                {
                    return;
                }

                line = await reader.ReadLineAsync(closing.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The client left or the test ended.
        }
    }

    private async Task<string?> TakeAsync(StreamReader reader, StreamWriter writer)
    {
        var letter = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line && line != EndOfData)
        {
            letter.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return await ReplyAsync(writer, EndOfData, letter.ToString());
    }

    /// <returns>What was replied; null if the connection is to be dropped.</returns>
    private async Task<string?> ReplyAsync(StreamWriter writer, string line, string? letter = null)
    {
        Commands.Enqueue(line);
        var reply = rule(line) ?? Usual(line);
        if (letter is not null && (reply == Drop || reply[0] == '2'))
        {
            Taken.Enqueue(letter);
        }

        await Before(line).WaitAsync(closing.Token);

        if (reply == Silence)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, closing.Token);
        }

        if (reply == Drop)
        {
            return null;
        }

        await writer.WriteLineAsync(reply);
        return reply;
    }

    private static string Usual(string line) => line switch
    {
        "CONNECT" => "220 sink.example ESMTP",
        EndOfData => "250 2.0.0 queued as 4f2",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ when line.StartsWith("EHLO", StringComparison.Ordinal) => "250-sink.example\r\n250-8BITMIME\r\n250 AUTH PLAIN",
        _ when line.StartsWith("AUTH", StringComparison.Ordinal) => "235 welcome",
        _ => "250 ok",
    };
}
