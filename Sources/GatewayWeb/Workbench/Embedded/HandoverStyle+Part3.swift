// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Assets/handover.css; change that file and run the script again.

extension HandoverStyle {
    static let part3 = #"""
  .wrap { max-width: none; padding: 0; }
  .columns { grid-template-columns: 1fr; }
  .tag { border: 0.75pt solid #000; }
  .card, .doc, .case, .todo > li, .talk > li, .consent > li, .table tr { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  .day--gone, .chart__met, .swatch-met, .hatch-line, .day--today { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; }
}

"""#
}
