return await BinhHoa2.Embedded.Start.ConsoleStart.RunAsync(args);
