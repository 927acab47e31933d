namespace BinhHoa2.Commands;

/// <summary>Settings with which the app starts for a command alone: nothing of it stays, and its letters are files.</summary>
internal static class TrialSettings
{
    /// <summary>The settings, with a data folder that is removed when the process ends.</summary>
    public static Dictionary<string, string?> Create()
    {
        var data = Directory.CreateTempSubdirectory("binhhoa2-command-").FullName;

        // The host uses the folder until it has stopped, and that is after the command has ended.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(data, recursive: true);
        return new(StringComparer.OrdinalIgnoreCase)
        {
            ["data"] = data,
            ["urls"] = "http://127.0.0.1:0",
            ["AzureWebJobsStorage"] = "",
            ["AzureWebJobsStorage:accountName"] = "",
            ["Embedded:StorageInMemory"] = "true",
            ["Mail:Provider"] = "Mailbox",
            ["Mail:Mailbox:Folder"] = Path.Combine(data, "mailbox"),
            ["Logging:Console:LogLevel:Default"] = "Warning",
        };
    }
}
